// Size, pointer and loss of the canvas. Dear ImGui works in device pixels: canvas pixels and its units are the same.
var Junheng = Junheng || {};

Junheng.canvas = (() => {
  const OUTSIDE = -3.0e38;                                  // what Dear ImGui reads as "no pointer"
  // DOM: left, middle, right; ImGui: left, right, middle. Others (back, forward) are the browser's.
  const BUTTON = [0, 2, 1];
  const part = { element: null };
  let element;

  // The exact size where the browser tells it. Device emulation reports it unscaled: then the rounded product is right.
  function resize(box) {
    if (!element.clientWidth) return;                       // not shown while the page is printed
    const ratio = window.devicePixelRatio || 1;
    let width = Math.round(element.clientWidth * ratio), height = Math.round(element.clientHeight * ratio);
    if (box && Math.abs(box.inlineSize - width) <= 2 && Math.abs(box.blockSize - height) <= 2) {
      width = box.inlineSize;
      height = box.blockSize;
    }
    width = Math.max(1, width);
    height = Math.max(1, height);
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    Module._jh_resize(width, height, ratio);
  }

  function watchSize() {
    resize(null);
    const exact = 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype;
    const observer = new ResizeObserver(entries => {
      const boxes = entries[0].devicePixelContentBoxSize;
      resize(boxes && boxes[0]);
      Junheng.loop.drawNow();                               // a resized canvas is blank until drawn
    });
    observer.observe(element, exact ? { box: 'device-pixel-content-box' } : {});
  }

  function move(event) {
    const box = element.getBoundingClientRect();
    Module._jh_pointer((event.clientX - box.left) * element.width / box.width,
                       (event.clientY - box.top) * element.height / box.height, event.pointerType === 'touch' ? 1 : 0);
  }

  function watchPointer() {
    element.addEventListener('pointermove', event => { move(event); Junheng.loop.wake(); Junheng.loop.wakeAfterRest(); });
    element.addEventListener('pointerdown', event => {
      if (!(event.button in BUTTON)) return;
      Junheng.textInput.finish();                           // what is composed belongs to the place it was begun at
      element.setPointerCapture(event.pointerId);
      if (document.activeElement !== Junheng.textInput.element) element.focus({ preventScroll: true });
      move(event);
      Junheng.loop.drawNow();                               // a tap comes without hovering first: let it be seen
      Module._jh_button(BUTTON[event.button], 1, Junheng.keyboard.modifiers(event));
      event.preventDefault();                               // keeps the focus where Dear ImGui wants it
      Junheng.loop.wake();
    });
    element.addEventListener('pointerup', event => {
      if (!(event.button in BUTTON)) return;
      move(event);
      Module._jh_button(BUTTON[event.button], 0, Junheng.keyboard.modifiers(event));
      Junheng.loop.drawNow();
    });
    element.addEventListener('pointercancel', () => { Module._jh_button(0, 0, 0); Junheng.loop.wake(); });
    element.addEventListener('pointerleave', event => {
      if (event.buttons) return;
      Module._jh_pointer(OUTSIDE, OUTSIDE, 0);
      Junheng.loop.wake();
    });
    element.addEventListener('contextmenu', event => event.preventDefault());
    element.addEventListener('wheel', event => {
      if (event.ctrlKey) return;                            // the browser's own zoom
      const notch = event.deltaMode === 1 ? 3 : event.deltaMode === 2 ? 1 : 100;
      Module._jh_wheel(-event.deltaX / notch, -event.deltaY / notch);
      event.preventDefault();
      Junheng.loop.wake();
    }, { passive: false });
  }

  // The graphics card may be taken away at any time (sleep, driver update). State lives in wasm; only pictures are lost.
  function watchLoss() {
    element.addEventListener('webglcontextlost', event => {
      event.preventDefault();                               // asks the browser to give it back
      Junheng.loop.paused = true;
      Junheng.start.notice('显卡暂时不可用，正在恢复…');
    });
    element.addEventListener('webglcontextrestored', () => {
      Module._jh_graphics_restored();
      Junheng.loop.paused = false;
      Junheng.start.notice('');
      Junheng.loop.wake();
    });
  }

  part.start = () => {
    element = part.element = document.getElementById('canvas');
    watchSize();
    watchPointer();
    watchLoss();
    window.addEventListener('focus', () => { Module._jh_focus(1); Junheng.loop.wake(); });
    window.addEventListener('blur', () => { Module._jh_focus(0); Junheng.loop.wake(); });
  };

  part.cursor = name => { element.style.cursor = name; };
  return part;
})();

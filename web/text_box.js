// A long text is written in a real <textarea> laid over its place in the picture: input methods, selection, scrolling
// and spelling are the browser's. What is typed goes to the program at once; what the program changes (undo) comes back.
var Junheng = Junheng || {};

Junheng.textBox = (() => {
  const part = {};
  let element, id = null, composing = false;

  function tell() {
    if (composing || id === null) return;
    Junheng.memory.withText(id, (name, nameSize) =>
      Junheng.memory.withText(element.value, (text, size) => Module._jh_write(name, nameSize, text, size)));
    Junheng.loop.wake();
  }

  // The caret stays before what stood behind it; where that has changed, it goes to the end of what differs.
  function show(text) {
    const old = element.value;
    if (text === old) return;
    let same = old.length - element.selectionEnd;
    if (!text.endsWith(old.slice(old.length - same))) {
      const most = Math.min(text.length, old.length);
      for (same = 0; same < most && text[text.length - 1 - same] === old[old.length - 1 - same];) same++;
    }
    element.value = text;
    element.setSelectionRange(text.length - same, text.length - same);
  }

  // x, y, w, h, padding, em in device pixels.
  part.place = (wanted, label, text, x, y, w, h, padding, em, focused) => {
    const ratio = window.devicePixelRatio || 1, box = Junheng.canvas.element.getBoundingClientRect(), style = element.style;
    const [left, top, width, height, inset, size] = [x, y, w, h, padding, em].map(pixels => pixels / ratio + 'px');
    Object.assign(style, { left: `calc(${box.left}px + ${left})`, top: `calc(${box.top}px + ${top})`, width, height,
                           padding: inset, fontSize: size });
    element.setAttribute('aria-label', label);
    const another = wanted !== id;
    id = wanted;
    if (another) composing = false;
    if (another || !composing) show(text.replace(/\r\n?/g, '\n'));
    if (another) element.scrollTop = 0;
    element.hidden = false;
    if (focused) element.focus({ preventScroll: true });
  };

  part.hide = () => {
    if (document.activeElement === element) Junheng.canvas.element.focus({ preventScroll: true });
    element.hidden = true;
  };

  function press(event) {
    if (event.isComposing || event.keyCode === 229) return;          // the input method owns this key
    if (event.code === 'Escape' || event.code === 'Tab') {           // the way out
      event.preventDefault();
      Junheng.canvas.element.focus({ preventScroll: true });
      Junheng.loop.wake();
    } else if (/^F[16]$/.test(event.code) || Junheng.keyboard.ours(event)) {
      Junheng.keyboard.press(event);
    }
  }

  part.start = () => {
    element = document.getElementById('text-box');
    element.addEventListener('compositionstart', () => { composing = true; });
    element.addEventListener('compositionend', () => { composing = false; tell(); });
    element.addEventListener('input', event => { if (!event.isComposing) tell(); });
    element.addEventListener('keydown', press);
    element.addEventListener('keyup', Junheng.keyboard.release);
  };
  return part;
})();

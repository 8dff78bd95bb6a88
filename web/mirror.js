// What the canvas shows, as real elements: names, roles, states and places of all items, for screen readers, for
// keyboard users who leave the canvas with F6, and for tests. It follows the frames and costs nothing at rest.
var Junheng = Junheng || {};

Junheng.mirror = (() => {
  const PAUSE_MS = 150;                                     // at most so often: readers cannot follow faster
  const PRESSABLE = new Set(['button', 'checkbox', 'radio', 'textbox', 'combobox', 'option', 'tab', 'treeitem', 'row', 'link']);
  const part = {};
  const elements = new Map();                               // item key -> element
  let root, timer = 0;

  part.items = () => JSON.parse(Junheng.memory.answer('_jh_items'));
  part.state = () => JSON.parse(Junheng.memory.answer('_jh_state'));

  function make(item) {
    const pressable = PRESSABLE.has(item.role);
    const element = document.createElement(pressable ? 'button' : 'div');
    if (pressable) {
      element.type = 'button';
      element.addEventListener('click', () => { Module._jh_activate(item.id); Junheng.loop.drawNow(); });
    }
    return element;
  }

  function set(element, name, value) {
    if (value === undefined || value === null || value === '') element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }

  function describe(element, item, ratio) {
    if (PRESSABLE.has(item.role)) {
      set(element, 'role', item.role === 'row' ? 'button' : item.role);
      set(element, 'aria-label', item.value && item.role !== 'textbox' ? `${item.name}，${item.value}` : item.name);
      element.disabled = item.enabled === false;
      set(element, 'aria-checked', item.checked);
      set(element, 'aria-expanded', item.open);
      set(element, item.role === 'option' || item.role === 'tab' ? 'aria-selected' : 'aria-pressed',
          item.role === 'checkbox' || item.role === 'radio' ? null : item.selected);
      set(element, 'aria-description', item.role === 'textbox' ? item.value : null);
    } else {
      set(element, 'role', item.role === 'heading' ? 'heading' : item.role === 'image' ? 'img' : null);
      set(element, 'aria-level', item.role === 'heading' ? item.level || 2 : null);
      if (item.role === 'image') set(element, 'aria-label', item.name);
      else if (element.textContent !== item.name) element.textContent = item.name;
    }
    const style = element.style;
    style.left = item.x / ratio + 'px';
    style.top = item.y / ratio + 'px';
    style.width = item.w / ratio + 'px';
    style.height = item.h / ratio + 'px';
  }

  function sync() {
    timer = 0;
    const ratio = window.devicePixelRatio || 1, seen = new Set();
    let place = root.firstChild;
    for (const item of part.items()) {
      let key = `${item.role}/${item.id || item.name}`;
      if (item.id && seen.has(key)) continue;
      while (seen.has(key)) key += '/';                     // a text that stands there once more
      seen.add(key);
      let element = elements.get(key);
      if (!element) elements.set(key, element = make(item));
      describe(element, item, ratio);
      // Moving an element would take its focus away, so only what is out of order is moved.
      if (element === place) place = place.nextSibling;
      else root.insertBefore(element, place);
    }
    for (const [key, element] of elements) {
      if (seen.has(key)) continue;
      element.remove();
      elements.delete(key);
    }
  }

  part.schedule = () => { if (!timer) timer = setTimeout(sync, PAUSE_MS); };

  // F6 leaves the canvas for the mirror (Tab then walks through it and out of the page); F6 again comes back.
  part.enter = () => {
    sync();
    const first = root.querySelector('button:not([disabled])');
    if (first) first.focus({ preventScroll: true });
  };

  part.announce = text => {
    const line = document.getElementById('announcement');
    if (line.textContent !== text) line.textContent = text;
  };

  part.start = () => {
    root = document.getElementById('mirror');
    root.addEventListener('keydown', event => {
      if (event.code !== 'F6') return;
      event.preventDefault();
      Junheng.canvas.element.focus({ preventScroll: true });
    });
  };
  return part;
})();

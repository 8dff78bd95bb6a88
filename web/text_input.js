// Chinese input. A real <textarea> lies at the caret while a text field of the program is edited: the input method
// composes in it, shows its candidates beside it, and only the finished text goes to the program.
var Junheng = Junheng || {};

Junheng.textInput = (() => {
  const part = { element: null, wanted: false };
  let element, composing = false;

  function feed(text) {
    const clean = text.replace(/\r\n?/g, '\n');
    if (clean) Junheng.memory.withText(clean, (data, size) => Module._jh_text(data, size));
    element.value = '';
    Junheng.loop.wake();
  }

  function tap(code) {
    Junheng.memory.withText(code, (data, size) => { Module._jh_key(data, size, 1, 0); Module._jh_key(data, size, 0, 0); });
    element.value = '';
    Junheng.loop.wake();
  }

  // x, y, lineHeight: the caret in device pixels. Without a caret text is wanted where a field would begin: nothing
  // blinks.
  part.place = (wanted, caret, x, y, lineHeight) => {
    const ratio = window.devicePixelRatio || 1, box = Junheng.canvas.element.getBoundingClientRect();
    element.style.left = Math.min(box.left + x / ratio, box.right - 4) + 'px';
    element.style.top = box.top + y / ratio + 'px';
    element.style.height = element.style.lineHeight = lineHeight / ratio + 'px';
    element.style.fontSize = lineHeight / ratio * Junheng.glyphs.EM + 'px';
    part.wanted = wanted;
    Junheng.loop.blinkWhile(caret);
    if (wanted && document.activeElement !== element) element.focus({ preventScroll: true });
    if (!wanted && !composing && document.activeElement === element) Junheng.canvas.element.focus({ preventScroll: true });
  };

  function composed(event) {
    composing = false;
    element.classList.remove('composing');
    element.style.width = '';
    feed(event.data || '');
    // The field may have been left while composing (a click elsewhere ends the composition).
    if (!part.wanted && document.activeElement === element) Junheng.canvas.element.focus({ preventScroll: true });
  }

  // Ends a composition as it stands.
  part.finish = () => { if (composing) element.blur(); };

  function input(event) {
    if (composing || event.isComposing || event.inputType === 'insertFromComposition') return;
    // Phone keyboards send no key events: the kind of edit says which key it was.
    if (event.inputType === 'deleteContentBackward') tap('Backspace');
    else if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') tap('Enter');
    else feed(element.value);
  }

  part.start = () => {
    element = part.element = document.getElementById('text-input');
    element.style.fontFamily = Junheng.glyphs.FAMILY;
    element.addEventListener('compositionstart', () => {
      composing = true;
      element.classList.add('composing');
    });
    element.addEventListener('compositionupdate', event => {
      element.style.width = Junheng.glyphs.textWidth(event.data, element.style.fontSize) + 12 + 'px';
    });
    element.addEventListener('compositionend', composed);
    element.addEventListener('input', input);
  };
  return part;
})();

// The clipboard by the browser's own copy, cut and paste events: they carry the text, ask no permission, work offline.
var Junheng = Junheng || {};

Junheng.clipboard = (() => {
  const part = {};
  let pending = null, collecting = false;

  const ours = () => document.activeElement === Junheng.canvas.element || document.activeElement === Junheng.textInput.element;

  // Runs `press` and keeps what the program puts on the clipboard meanwhile for the event that follows the key.
  part.collect = press => {
    pending = null;
    collecting = true;
    press();
    collecting = false;
  };

  part.offer = text => {
    pending = text;
    if (collecting) return;
    const refused = () => Junheng.start.notice('浏览器不允许复制，请改用 Ctrl+C');
    // Missing where the page came over plain http.
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text).catch(refused);
    else refused();
  };

  function give(event) {
    if (pending === null || !ours()) return;
    event.clipboardData.setData('text/plain', pending);
    event.preventDefault();
    pending = null;
  }

  function take(event) {
    if (!ours()) return;
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const files = [...event.clipboardData.files];           // copied in the file manager; a table brings its picture too
    if (!text && files.length > 0) {
      event.preventDefault();
      Junheng.files.take(files);
      return;
    }
    Junheng.memory.withText(text, (data, size) => Module._jh_paste(data, size));
    Junheng.textInput.element.value = '';
    event.preventDefault();
    Junheng.loop.wake();
  }

  part.start = () => {
    document.addEventListener('copy', give);
    document.addEventListener('cut', give);
    document.addEventListener('paste', take);
  };
  return part;
})();

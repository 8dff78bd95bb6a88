// Keys go to the program only while the canvas or its text field has the focus, and only those the program uses:
// every other browser shortcut (reload, zoom, tabs, address bar) stays with the browser.
var Junheng = Junheng || {};

Junheng.keyboard = (() => {
  const PLAIN = /^(Arrow(Left|Right|Up|Down)|Home|End|Page(Up|Down)|Tab|Enter|NumpadEnter|Escape|Backspace|Delete|Space|F1|F2)$/;
  const EDITING = /^(Arrow(Left|Right|Up|Down)|Home|End|Backspace|Delete|Key[AZY])$/;   // with Ctrl, in a text field
  const MODIFIER = /^(Control|Shift|Alt|Meta)(Left|Right)$/;
  const part = {};

  part.modifiers = event =>
    (event.ctrlKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0);

  // A key with Ctrl that the program takes: find, save, undo, print, while a county is open.
  part.ours = event => {
    let ours = false;
    if (event.ctrlKey || event.metaKey) Junheng.memory.withText(event.code, (data, size) => { ours = Module._jh_owns(data, size, event.shiftKey ? 1 : 0) !== 0; });
    return ours;
  };

  function send(event, down) {
    Junheng.memory.withText(event.code, (data, size) => Module._jh_key(data, size, down ? 1 : 0, part.modifiers(event)));
  }

  part.press = event => {
    if (event.isComposing || event.keyCode === 229) return;          // the input method owns this key
    if (event.code === 'F6') {                                       // the way out of the canvas (WCAG 2.1.2)
      event.preventDefault();
      Junheng.mirror.enter();
      return;
    }
    if (event.altKey && event.code !== 'ArrowDown') return;          // of a table: the filter of a column
    const editing = Junheng.textInput.wanted;
    const command = event.ctrlKey || event.metaKey;
    if (command && (event.code === 'KeyC' || event.code === 'KeyX')) {
      Junheng.clipboard.collect(() => { send(event, true); Junheng.loop.drawNow(); });
      if (event.metaKey) send(event, false);                         // a Mac never tells that it was let go
      return;                                                        // the browser's copy or cut event follows
    }
    if (command && !part.ours(event) && !(editing && EDITING.test(event.code))) return;   // paste arrives as an event of its own
    const types = event.key.length === 1 && !command;                // a character: the text field will report it
    if (!types && !command && !PLAIN.test(event.code) && !MODIFIER.test(event.code)) return;
    send(event, true);
    if (event.metaKey && !MODIFIER.test(event.code)) send(event, false);
    if (!types || !editing) event.preventDefault();
    if (PLAIN.test(event.code)) Junheng.loop.drawNow(); else Junheng.loop.wake();
  };

  part.release = event => {
    send(event, false);
    Junheng.loop.wake();
  };

  part.start = () => {
    for (const element of [Junheng.canvas.element, Junheng.textInput.element]) {
      element.addEventListener('keydown', part.press);
      element.addEventListener('keyup', part.release);
    }
  };
  return part;
})();

// The page's side of the platform layer. Every web/*.js file adds its part to `Junheng`; start.js starts them.
// This file: drawing on demand. A frame is drawn only after something happened, so a page at rest costs nothing.
var Junheng = Junheng || {};

Junheng.loop = (() => {
  // Dear ImGui settles in three frames: one sees the event, one acts on it, one lays out what changed.
  const SETTLE = 3;
  const BLINK_MS = 400;
  const loop = { frames: 0, paused: false };
  let remaining = 0, handle = 0, blink = 0, hover = 0;

  function draw() {
    if (loop.paused) return false;
    const more = Module._jh_frame();
    loop.frames++;
    Junheng.mirror.schedule();
    return more !== 0;
  }

  function tick() {
    handle = 0;
    remaining--;
    const more = draw();
    if (more || remaining > 0) handle = requestAnimationFrame(tick);
  }

  // A page out of sight draws no frames; what is being read is read on.
  function readOn() {
    if (document.hidden && !loop.paused && Module._jh_read_on()) setTimeout(readOn, 0);
  }

  loop.wake = () => {
    remaining = SETTLE;
    if (!handle && !loop.paused) handle = requestAnimationFrame(tick);
    if (document.hidden) readOn();
  };

  loop.start = () => document.addEventListener('visibilitychange', () => {
    if (document.hidden) readOn(); else loop.wake();
  });

  // Frames inside an event handler: what needs the user's gesture (focus, file dialog, clipboard) must happen now.
  loop.drawNow = () => { draw(); draw(); loop.wake(); };

  // A pointer that came to rest may want a tooltip: one later look is enough.
  loop.wakeAfterRest = () => {
    clearTimeout(hover);
    hover = setTimeout(loop.wake, 300);
  };

  loop.blinkWhile = editing => {
    if (editing && !blink) blink = setInterval(loop.wake, BLINK_MS);
    if (!editing && blink) { clearInterval(blink); blink = 0; }
  };

  return loop;
})();

// Start of the page, and the plain sentences it says where the program cannot run.
var Junheng = Junheng || {};

Junheng.start = (() => {
  const part = { ready: false };
  const byId = id => document.getElementById(id);

  const REASON = {
    wasm: ['这个浏览器不能运行 WebAssembly，程序启动不了。',
           '请换用新版 Edge、Chrome、Firefox，或 360、搜狗浏览器的极速模式。'],
    stopped: ['程序意外停止了。', '请重新打开本页：记在本浏览器里的改动在“继续上次的工作”里。您的数据文件没有被改动。'],
  };

  part.fail = why => {
    if (Junheng.loop) Junheng.loop.paused = true;
    const [what, remedy] = REASON[why] || REASON.stopped;
    byId('progress').hidden = true;
    byId('failure').hidden = false;
    byId('failure-what').textContent = what;
    byId('failure-remedy').textContent = remedy;
    document.body.classList.remove('running');
  };

  // One line over the page; an empty text takes it away.
  part.notice = text => {
    byId('notice').textContent = text;
    byId('notice').hidden = !text;
  };

  // Called by main() once WebGL2 and Dear ImGui stand.
  part.begin = () => {
    document.body.classList.add('running');
    for (const name of ['canvas', 'textInput', 'clipboard', 'mirror', 'keyboard', 'textBox', 'works', 'appearance', 'loop']) Junheng[name].start();
    Junheng.files.start(Junheng.loop.wake);
    if (!Junheng.glyphs.hasChinese()) part.notice('本机没有中文字体，文字可能显示成方框：请安装“思源黑体”等任一中文字体后重新打开本页');
    if (/Mac|iPhone|iPad/.test(navigator.platform)) Module._jh_mac_keys();
    Junheng.canvas.element.focus({ preventScroll: true });
    Junheng.loop.wake();
    part.ready = true;
  };

  // Called by main() instead where the page is to be plain, or must.
  part.beginPlain = wished => {
    Junheng.loop.paused = true;
    Junheng.plain.start(wished);
    Junheng.files.start(Junheng.plain.read);
    part.ready = true;
  };

  if (typeof WebAssembly !== 'object') part.fail('wasm');
  Module.onAbort = () => part.fail(part.ready ? 'stopped' : 'wasm');
  // After the start only a trap ends the program; a script of the browser or an extension may fail as it likes.
  window.addEventListener('error', event => {
    if (!part.ready) part.fail('wasm');
    else if (event.error instanceof WebAssembly.RuntimeError) part.fail('stopped');
  });
  // The other page is another start.
  window.addEventListener('hashchange', () => {
    if (part.ready && Junheng.plain.wished() !== Boolean(Junheng.plain.state)) location.reload();
  });
  // What is in no file: the browser asks.
  window.addEventListener('beforeunload', event => {
    if (part.ready && (Junheng.plain.state || Junheng.mirror.state()).unsaved) event.preventDefault();
  });
  return part;
})();

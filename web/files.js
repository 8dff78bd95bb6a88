// Files in and out. They are read here, handed to wasm, and go nowhere else: the page's policy forbids all connections.
var Junheng = Junheng || {};

Junheng.files = (() => {
  const LARGEST = 128 * 1024 * 1024;                        // what wasm once took from the browser it cannot give back
  const part = {};
  let input;

  async function read(file) {
    if (file.size > LARGEST) {
      Junheng.start.notice(`「${file.name}」有 ${Math.round(file.size / 1048576)} MB，超过本页能打开的 128 MB`);
      return;
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      Junheng.start.notice(`「${file.name}」读不出来：请确认它是一个文件（不是文件夹），没有被移走，也没有被别的程序锁住`);
      return;
    }
    Junheng.start.notice('');
    let taken = false;
    Junheng.memory.withText(file.name, (name, nameSize) => {
      taken = Junheng.memory.withBytes(bytes, (data, size) => Module._jh_file(name, nameSize, data, size));
    });
    if (!taken) Junheng.start.notice(`内存不够，打不开「${file.name}」：请关闭其他标签页后再试`);
    Junheng.loop.wake();
  }

  part.choose = () => input.click();

  part.download = (name, type, bytes) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);   // some browsers start reading it late
  };

  function watchDrop() {
    const shade = on => document.body.classList.toggle('dropping', on);
    const carriesFile = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    document.addEventListener('dragover', event => {
      if (!carriesFile(event)) return;
      event.preventDefault();                               // without it the browser would leave the page for the file
      event.dataTransfer.dropEffect = 'copy';
      shade(true);
    });
    document.addEventListener('dragleave', event => { if (!event.relatedTarget) shade(false); });
    document.addEventListener('drop', event => {
      shade(false);
      if (!carriesFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer.files[0];
      if (file) read(file);
    });
  }

  part.start = () => {
    input = document.getElementById('file-input');
    input.addEventListener('change', () => {
      const file = input.files[0];
      if (file) read(file).finally(() => { input.value = ''; });   // so that choosing the same file again is an event
    });
    watchDrop();
  };
  return part;
})();

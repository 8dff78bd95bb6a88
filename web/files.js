// Files in and out. They are read here, handed to wasm, and go nowhere else: the page's policy forbids all connections.
var Junheng = Junheng || {};

Junheng.files = (() => {
  const LARGEST = 128 * 1024 * 1024;                        // what wasm once took from the browser it cannot give back
  const part = {};
  let input, taken;

  // False where it cannot be read; why is said.
  async function read(file) {
    if (file.size > LARGEST) {
      Junheng.start.notice(`“${file.name}”有 ${Math.round(file.size / 1048576)} MB，超过本页能打开的 128 MB`);
      return false;
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      Junheng.start.notice(`“${file.name}”读不出来：请确认它是一个文件（不是文件夹），没有被移走，也没有被别的程序锁住`);
      return false;
    }
    let taken = false;
    Junheng.memory.withText(file.name, (name, nameSize) => {
      taken = Junheng.memory.withBytes(bytes, (data, size) => Module._jh_file(name, nameSize, data, size));
    });
    if (!taken) Junheng.start.notice(`内存不够，打不开“${file.name}”：请关闭其他标签页后再试`);
    return taken;
  }

  // All that can be read come in together; one after the other, or a later batch would mix with an earlier one.
  let before = Promise.resolve();
  part.take = files => {
    before = before.then(async () => {
      if (files.length === 0) return;
      Junheng.start.notice('');
      const total = files.reduce((sum, file) => sum + file.size, 0);
      if (files.length > 1 && total > 2 * LARGEST) {
        Junheng.start.notice(`这 ${files.length} 个文件共 ${Math.round(total / 1048576)} MB，超过本页一次能打开的 256 MB：请分几次打开`);
        return;
      }
      let some = 0;
      for (const file of files) some += await read(file) ? 1 : 0;
      if (some > 0) Module._jh_files();
      taken();
    });
    return before;
  };

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
      part.take([...event.dataTransfer.files]);
    });
  }

  // `after`: called when files came in.
  part.start = after => {
    taken = after;
    input = document.getElementById('file-input');
    input.addEventListener('change', () => {
      part.take([...input.files]).finally(() => { input.value = ''; });   // choosing the same files again is an event
    });
    watchDrop();
  };
  return part;
})();

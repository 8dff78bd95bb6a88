// The user's work, kept by the browser so that it outlives the page: for each work what it began with, then a line for
// each thing done (core/session/session.h). Lines are only ever added, and each is read back before it counts as kept.
var Junheng = Junheng || {};

Junheng.works = (() => {
  const part = {};
  const SHOWN = 6;                                          // works that the first screen lists
  let database = null, current = null, next = 0, queue = Promise.resolve();

  const done = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  function open() {
    database = database || new Promise((resolve, reject) => {
      const request = indexedDB.open('junheng', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('works', { keyPath: 'id', autoIncrement: true });
        request.result.createObjectStore('lines', { keyPath: ['work', 'n'] });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => reject(request.error);
    });
    return database;
  }

  // `use` gets the two stores; what it returns is the answer once everything is on the disk.
  async function transaction(mode, use) {
    const at = (await open()).transaction(['works', 'lines'], mode, { durability: 'strict' });
    const ended = new Promise((resolve, reject) => {
      at.oncomplete = resolve;
      at.onerror = at.onabort = () => reject(at.error);
    });
    ended.catch(() => {});                                  // told by `answer`, or below
    const answer = await use(at.objectStore('works'), at.objectStore('lines'));
    await ended;
    return answer;
  }

  const linesOf = id => IDBKeyRange.bound([id, 0], [id, Infinity]);

  // A work belongs to one window at a time: two would write lines that do not follow each other.
  function hold(id) {
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise(resolve => {
      navigator.locks.request(`junheng-work-${id}`, { ifAvailable: true }, lock => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(release => { part.release = release; });
      });
    });
  }
  part.release = () => {};

  async function append(fresh, title, base, lines) {
    if (fresh) {
      current = await transaction('readwrite', works => done(works.add({ title, base, changed: Date.now() })));
      next = 0;
      part.release();
      await hold(current);
    }
    if (current === null) throw new Error('no work');
    const first = next;
    await transaction('readwrite', async (works, store) => {
      const work = await done(works.get(current));
      works.put({ ...work, title, changed: Date.now() });
      lines.forEach((line, i) => store.add({ work: current, n: first + i, line }));
    });
    const kept = await transaction('readonly', (works, store) =>
      done(store.getAll(IDBKeyRange.bound([current, first], [current, first + lines.length - 1]))));
    if (kept.length !== lines.length || kept.some((entry, i) => entry.line !== lines[i])) throw new Error('not kept');
    next = first + lines.length;
  }

  part.keep = (fresh, title, base, lines) => {
    queue = queue.then(() => append(fresh, title, base, lines)).then(() => 1, () => 0).then(ok => {
      Module._jh_kept(ok);
      Junheng.loop.wake();
    });
  };

  const two = n => String(n).padStart(2, '0');
  part.clock = () => {
    const now = new Date();
    return `${two(now.getHours())}:${two(now.getMinutes())}`;
  };
  const day = time => {
    const at = new Date(time);
    return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
  };

  part.list = async () => {
    const found = await transaction('readonly', (works, lines) => done(works.getAll()));
    found.sort((a, b) => b.changed - a.changed);
    for (const work of found.slice(0, SHOWN)) {
      Junheng.memory.withText(String(work.id), (id, idSize) =>
        Junheng.memory.withText(work.title.trim() || '未填县名', (title, titleSize) =>
          Junheng.memory.withText(day(work.changed), (note, noteSize) =>
            Module._jh_work(id, idSize, title, titleSize, note, noteSize))));
    }
    Module._jh_works();
    Junheng.loop.wake();
  };

  part.resume = async text => {
    const id = Number(text);
    part.release();
    if (!await hold(id)) return Junheng.start.notice('这份工作正在另一个窗口中打开，请在那个窗口里继续');
    const [work, entries] = await transaction('readonly', (works, lines) =>
      Promise.all([done(works.get(id)), done(lines.getAll(linesOf(id)))]));
    if (!work) return;
    current = id;
    next = entries.length;
    for (const { line } of entries) Junheng.memory.withText(line, (data, size) => Module._jh_line(data, size));
    Junheng.memory.withText(work.base, (data, size) => Module._jh_resume(data, size));
    Junheng.loop.wake();
  };

  part.forget = text => {
    const id = Number(text);
    return transaction('readwrite', (works, lines) => {
      works.delete(id);
      lines.delete(linesOf(id));
    });
  };

  // Where the browser keeps nothing there is nothing to list; the status bar says so at the first change.
  part.start = () => { part.list().catch(() => {}); };
  return part;
})();

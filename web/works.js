// The user's work, kept by the browser so that it outlives the page: for each work its name, what it began with, and a
// line for each thing done (core/session/session.h). Lines are only ever added, and each is read back before it counts
// as kept. What a work began with is the line before the first one.
var Junheng = Junheng || {};

Junheng.works = (() => {
  const part = {};
  const BASE = -1;                                          // number of the line with what it began with
  let database = null, queue = Promise.resolve();
  // The one that is open: its id and lock once it is stored, how many of its lines are, and those that are not yet.
  let work = null;

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
    ended.catch(() => {});                                  // told below
    try {
      const answer = await use(at.objectStore('works'), at.objectStore('lines'));
      await ended;
      return answer;
    } catch (error) {
      try { at.abort(); } catch { /* it has ended by itself */ }
      throw error;
    }
  }

  const linesOf = id => IDBKeyRange.bound([id, 0], [id, Infinity]);

  // A work belongs to one window at a time: two would write lines that do not follow each other. What lets it go again,
  // or null where another window has it.
  function hold(id) {
    if (!navigator.locks) return Promise.resolve(() => {});
    return new Promise((resolve, reject) => {
      navigator.locks.request(`junheng-work-${id}`, { ifAvailable: true }, lock => {
        if (lock === null) return resolve(null);
        return new Promise(release => resolve(release));
      }).catch(reject);
    });
  }

  // Becomes the open one; what was open before is free for other windows.
  function change(next) {
    if (work) work.release();
    work = next;
  }

  async function storeBase(one) {
    const id = await transaction('readwrite', async (works, lines) => {
      const fresh = await done(works.add({ title: one.title, changed: Date.now() }));
      lines.add({ work: fresh, n: BASE, line: one.base });
      return fresh;
    });
    const kept = await transaction('readonly', (works, lines) => done(lines.get([id, BASE])));
    if (!kept || kept.line !== one.base) throw new Error('not kept');
    // Chromium then does not clear it to make room; elsewhere the user would be asked something.
    if (navigator.userAgentData && navigator.storage) navigator.storage.persist().catch(() => {});
    one.id = id;
    one.base = null;
    const release = await hold(id).catch(() => null);
    if (one === work) one.release = release || one.release;
    else if (release) release();                            // it was left meanwhile
  }

  // Lines stay pending until they are read back: what failed once goes with the next ones.
  async function storeLines(one) {
    const lines = one.pending.slice(), first = one.stored, last = first + lines.length - 1;
    await transaction('readwrite', async (works, store) => {
      const known = await done(works.get(one.id));
      if (!known) throw new Error('deleted');
      works.put({ ...known, title: one.title, changed: Date.now() });
      for (const [i, line] of lines.entries()) {
        const there = await done(store.get([one.id, first + i]));
        if (!there) store.add({ work: one.id, n: first + i, line });
        else if (there.line !== line) throw new Error('written by another window');
      }
    });
    const kept = await transaction('readonly', (works, store) =>
      done(store.getAll(IDBKeyRange.bound([one.id, first], [one.id, last]))));
    if (kept.length !== lines.length || kept.some((entry, i) => entry.line !== lines[i])) throw new Error('not kept');
    one.stored += lines.length;
    one.pending.splice(0, lines.length);
  }

  async function store(one) {
    if (one === null) throw new Error('no work');
    if (one.id === null) await storeBase(one);
    if (one.pending.length) await storeLines(one);
  }

  part.keep = (fresh, title, base, lines) => {
    if (fresh) change({ id: null, base, title, stored: 0, pending: [], release: () => {} });
    const one = work;
    if (one) {
      one.title = title;
      one.pending.push(...lines);
    }
    queue = queue.then(() => store(one)).then(() => true, () => false).then(ok => {
      if (one !== work || (ok && one.pending.length)) return;   // of another work, or more is on its way
      Module._jh_kept(ok ? 1 : 0);
      Junheng.loop.wake();
    });
  };

  const two = n => String(n).padStart(2, '0');
  part.clock = () => {
    const now = new Date();
    return `${now.getMonth() + 1}月${now.getDate()}日 ${two(now.getHours())}:${two(now.getMinutes())}`;
  };
  const day = time => {
    const at = new Date(time);
    return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
  };

  // The latest first.
  part.known = async () => {
    const found = await transaction('readonly', works => done(works.getAll()));
    found.sort((a, b) => b.changed - a.changed);
    return found.map(one => ({ id: one.id, title: one.title.trim() || '未填县名', note: day(one.changed) }));
  };

  // What a work began with and its lines; nothing where it is gone.
  part.read = async id => {
    const [known, base, entries] = await transaction('readonly', (works, lines) => Promise.all(
      [done(works.get(id)), done(lines.get([id, BASE])), done(lines.getAll(linesOf(id)))]));
    if (!known) return null;
    // Works of before have it in their record.
    return { title: known.title, base: base ? base.line : known.base, lines: entries.map(entry => entry.line) };
  };

  async function list() {
    for (const one of await part.known()) {
      Junheng.memory.withText(String(one.id), (id, idSize) =>
        Junheng.memory.withText(one.title, (title, titleSize) =>
          Junheng.memory.withText(one.note, (note, noteSize) =>
            Module._jh_work(id, idSize, title, titleSize, note, noteSize))));
    }
    Module._jh_works();
    Junheng.loop.wake();
  }

  // `before`: what was open when it was asked for. Where that is another one now, something else was begun since.
  async function resume(id, before) {
    const ours = work && work.id === id;
    const release = ours ? work.release : await hold(id);
    if (!release) return Junheng.start.notice('这份工作正在另一个窗口中打开，请在那个窗口里继续');
    const found = await part.read(id).catch(error => {
      if (!ours) release();
      throw error;
    });
    if (!found || work !== before) {
      if (!ours) release();
      return found ? undefined : list();
    }
    const one = { id, base: null, title: found.title, stored: found.lines.length, pending: [], release };
    if (ours) work = one; else change(one);
    Junheng.start.notice('');
    for (const line of found.lines) Junheng.memory.withText(line, (data, size) => Module._jh_line(data, size));
    Junheng.memory.withText(found.base, (data, size) => Module._jh_resume(data, size));
    Junheng.loop.wake();
  }

  async function forget(id) {
    const ours = work && work.id === id;
    const release = ours ? work.release : await hold(id);
    if (!release) {
      Junheng.start.notice('这份工作正在另一个窗口中打开，没有删除');
      return list();
    }
    try {
      await transaction('readwrite', (works, lines) => {
        works.delete(id);
        lines.delete(IDBKeyRange.bound([id, BASE], [id, Infinity]));
      });
      if (ours) change(null);
    } finally {
      if (!ours) release();
      await list();                                         // as it is now, whether it went or not
    }
  }

  // One after the other, after all that is being kept; `trouble` is said where it fails.
  const inTurn = (what, trouble) => {
    queue = queue.then(what).catch(() => { if (trouble) Junheng.start.notice(trouble); });
    return queue;
  };
  part.resume = id => {
    const before = work;
    return inTurn(() => resume(Number(id), before), '这份工作读不出来：请重新打开本页再试');
  };
  part.forget = id => inTurn(() => forget(Number(id)), '没有删除：浏览器不让改动它保存的数据');
  // Where the browser keeps nothing there is nothing to list; the status bar says so at the first change.
  part.start = () => { inTurn(list); };
  // Back at the first screen: the work that was open is free for other windows.
  part.list = () => {
    const left = work;
    inTurn(() => {
      if (work === left) change(null);                      // else another one was begun since
      return list();
    });
  };
  return part;
})();

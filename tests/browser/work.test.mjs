// The work on a county: typed into the grid, taken back, and there again after the browser was killed.
import assert from 'node:assert/strict';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { App } from './app.mjs';
import { launchWith, running, site } from './page.mjs';

const valueOf = async (app, row, column) => (await app.cell(row, column)).value ?? '';

async function openTable(app) {
  await app.openSample('示例县（虚构）');
  await app.click('学校数据');
  await app.settled();
}

const school = '云溪县第一小学';

// The page once more; the browser may ask whether to leave what is not saved.
async function openAgain(app) {
  const leave = dialog => dialog.accept();
  app.page.on('dialog', leave);
  await app.page.reload();
  app.page.off('dialog', leave);
  await app.page.waitForFunction(() => Junheng.start.ready);
  await app.settled(300);
}

test('a cell is typed, undone and redone by the keyboard', running(async app => {
  await openTable(app);
  const before = await valueOf(app, school, '办学性质');
  await app.goTo(school, '办学性质');
  await app.page.keyboard.type('民办');
  await app.press('Enter');
  assert.equal(await valueOf(app, school, '办学性质'), '民办');
  await app.until({ undo: `填写${school}“办学性质”`, unsaved: true });
  await app.press('Control+z');
  assert.equal(await valueOf(app, school, '办学性质'), before);
  await app.until({ undo: '', unsaved: false });
  await app.press('Control+y');
  assert.equal(await valueOf(app, school, '办学性质'), '民办');
}));

test('the field that text comes through keeps the focus while an edit begins and ends: no character is lost', running(async app => {
  await openTable(app);
  await app.goTo(school, '学校标识码');
  await app.page.evaluate(() => {
    window.left = 0;
    document.getElementById('text-input').addEventListener('blur', () => { left++; });
  });
  for (const code of ['3150', '3151', '3152']) {
    await app.page.keyboard.type(code);
    await app.press('Enter');
  }
  assert.equal(await app.page.evaluate(() => left), 0);
  const codes = (await app.items()).filter(({ role, name }) => role === 'gridcell' && name.endsWith(' 学校标识码')).map(({ value }) => value);
  assert.deepEqual(codes.slice(0, 3), ['3150', '3151', '3152']);
}));

test('Chinese is composed in a cell that is only chosen, at its place', running(async app => {
  await openTable(app);
  await app.goTo(school, '学校名称');
  await app.compose('shiyan');
  const { x, y, h } = await app.cell(school, '学校名称');
  const field = await app.page.locator('#text-input').boundingBox();
  assert.ok(field.x >= x && field.x < x + 20 && field.y >= y - 2 && field.y < y + h, 'the composition is in the cell');
  await app.typeIme('实验小学', 'shiyanxiaoxue');
  await app.press('Enter');
  assert.equal(await valueOf(app, '实验小学', '学校名称'), '实验小学');
}));

test('a chosen cell costs no frames', running(async app => {
  await openTable(app);
  await app.goTo(school, '学校名称');
  await app.settled(700);
  const frames = () => app.page.evaluate(() => Junheng.loop.frames);
  const before = await frames();
  await app.page.waitForTimeout(1200);
  assert.equal(await frames(), before);
}));

test('a block copied in Excel goes into the grid, with quotes and line breaks', running(async app => {
  await openTable(app);
  await app.goTo(school, '学校名称');
  await app.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '"甲""校"""\t900\r\n"乙\n校"\t901\r\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await app.until({ undo: '粘贴 2×2' });
  assert.equal(await valueOf(app, '甲"校"', '学校标识码'), '900');
  assert.equal(await valueOf(app, '乙\n校', '学校标识码'), '901');
}));

test('a block goes out as tab-separated text', running(async app => {
  await openTable(app);
  await app.goTo(school, '学校名称');
  await app.press('Shift+ArrowRight', 'Shift+ArrowDown');
  // Listened for before the key is pressed: a call and a key may overtake each other on their way to the page.
  await app.page.evaluate(() => {
    document.addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain'); });
  });
  await app.press('Control+c');
  await app.page.waitForFunction(() => 'copied' in window);
  assert.equal(await app.page.evaluate(() => copied), '云溪县第一小学\t9999000001\r\n云溪县第二小学\t9999000002\r\n');
}));

// A browser with a profile of its own, of which the process can be killed.
async function profiled(profile, body) {
  const context = await launchWith(profile);
  const killed = () => process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => Junheng.start.ready && Junheng.loop.frames > 0);
    const app = new App(context, page);
    await app.settled(200);
    await body(app, killed);
  } finally {
    await context.close().catch(() => {});
  }
}

test('after the browser was killed at any moment what was kept is there, with its undo', { timeout: 120000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'junheng-'));
  try {
    let known = 0;                                          // the number typed last of which the page said it is kept
    await profiled(profile, async (app, kill) => {
      await openTable(app);
      await app.goTo(school, '学校标识码');
      await app.page.keyboard.type('1');
      await app.press('Enter');
      await app.until({ kept: 'done' });
      known = 1;
      kill();
    });
    for (const pause of [0, 3, 11, 40]) {
      await profiled(profile, async (app, kill) => {
        const work = (await app.items()).filter(item => item.role === 'row' && item.name.startsWith('云溪县'));
        assert.equal(work.length, 1, 'one work is listed');
        await app.click(work[0].name, 'row');
        await app.until({ screen: 'assessment', problems: 0 });
        await app.click('学校数据');
        await app.settled();
        const last = Number(await valueOf(app, school, '学校标识码'));
        assert.ok(last >= known, `${last} is at least ${known}`);
        assert.equal((await app.state()).undo, `填写${school}“学校标识码”`);
        for (const next of [last + 1, last + 2]) {
          await app.goTo(school, '学校标识码');
          await app.page.keyboard.type(String(next));
          await app.page.keyboard.press('Enter');
          if (next > last + 1) break;
          await app.until({ kept: 'done' });
          known = next;
        }
        await new Promise(done => setTimeout(done, pause));
        kill();
      });
    }
    await profiled(profile, async app => {
      await app.click((await app.items()).find(item => item.role === 'row' && item.name.startsWith('云溪县')).name, 'row');
      await app.until({ screen: 'assessment' });
      await app.click('学校数据');
      await app.settled();
      for (let undone = 0; (await app.state()).undo; undone++) {
        assert.ok(undone < 20);
        await app.press('Control+z');
      }
      assert.equal(await valueOf(app, school, '学校标识码'), '9999000001');
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('what was only tried goes on too, and can still be left', running(async app => {
  await openTable(app);
  const before = await valueOf(app, school, '办学性质');
  await app.click('试算');
  await app.goTo(school, '办学性质');
  await app.page.keyboard.type('民办');
  await app.press('Enter');
  await app.until({ kept: 'done' });
  await openAgain(app);
  await app.click('云溪县（虚构） 2024年', 'row');
  await app.until({ screen: 'assessment', undo: `填写${school}“办学性质”` });
  assert.equal(await app.shows('试算中：这里的改动只是试一试，不影响原数据。'), true);
  await app.click('学校数据', 'tab');
  assert.equal(await valueOf(app, school, '办学性质'), '民办');
  await app.click('放弃改动');
  await app.until({ undo: '' });
  assert.equal(await valueOf(app, school, '办学性质'), before);
}));

test('a county that was only looked at is not kept, a deleted work is gone', running(async app => {
  await openTable(app);
  await app.click('回到开始页');
  await openAgain(app);
  assert.equal(await app.shows('继续上次的工作'), false);
  await openTable(app);
  await app.goTo(school, '办学性质');
  await app.page.keyboard.type('民办');
  await app.press('Enter');
  await app.until({ kept: 'done' });
  await openAgain(app);
  assert.equal(await app.shows('继续上次的工作'), true);
  await app.click('删除');
  await app.click('不删除');
  await app.click('删除');
  await app.click('确定删除');
  await openAgain(app);
  assert.equal(await app.shows('继续上次的工作'), false);
}));

// What is written into a cell of the first school; how it was kept.
async function typed(app, code, kept = 'done') {
  await app.goTo(school, '学校标识码');
  await app.page.keyboard.type(code);
  await app.press('Enter');
  await app.until({ kept, undo: `填写${school}“学校标识码”` });
}

const code = async app => {
  await app.click('学校数据', 'tab');
  await app.settled();
  return valueOf(app, school, '学校标识码');
};

// In the page: the next writings into its store fail, until it is called with false.
const failing = on => {
  const { add } = window.writings ??= { add: IDBObjectStore.prototype.add };
  IDBObjectStore.prototype.add = on ? function () { throw new DOMException('full', 'QuotaExceededError'); } : add;
};

test('what could not be kept once is kept with what follows', running(async app => {
  await openTable(app);
  await typed(app, '111');
  await app.page.evaluate(failing, true);
  await typed(app, '222', 'failed');
  await app.page.evaluate(failing, false);
  await typed(app, '333');
  await openAgain(app);
  await app.click('云溪县（虚构） 2024年', 'row');
  await app.until({ screen: 'assessment', problems: 0 });
  assert.equal(await code(app), '333');
  await app.press('Control+z');
  assert.equal(await valueOf(app, school, '学校标识码'), '222');
}));

test('a work that cannot be kept takes nothing of another one', running(async app => {
  await openTable(app);
  await typed(app, '111');
  await app.click('保存数据');
  await app.until({ unsaved: false, kept: 'done' });
  await app.click('回到开始页');
  await app.page.evaluate(failing, true);
  await openTable(app);
  await typed(app, '222', 'failed');
  await openAgain(app);
  const works = (await app.items()).filter(item => item.role === 'row' && item.name.startsWith('云溪县'));
  assert.equal(works.length, 1);
  await app.click('云溪县（虚构） 2024年', 'row');
  await app.until({ screen: 'assessment', problems: 0 });
  assert.equal(await code(app), '111');
}));

test('a work that was left is listed and goes on in the same window', running(async app => {
  await openTable(app);
  await typed(app, '111');
  await app.click('保存数据');
  await app.until({ unsaved: false, kept: 'done' });
  await app.click('回到开始页');
  await app.page.waitForFunction(() => Junheng.mirror.items().some(item => item.role === 'row' && item.name.startsWith('云溪县')));
  await app.click('云溪县（虚构） 2024年', 'row');
  await app.until({ screen: 'assessment', problems: 0 });
  assert.equal(await code(app), '111');
  await typed(app, '222');
  await openAgain(app);
  await app.click('云溪县（虚构） 2024年', 'row');
  await app.until({ screen: 'assessment', problems: 0 });
  assert.equal(await code(app), '222');
}));

test('a work that is open in one window is neither opened nor deleted in another', running(async app => {
  await openTable(app);
  await typed(app, '111');
  const other = await app.context.newPage();
  await other.goto(site.url);
  await other.waitForFunction(() => Junheng.start.ready && Junheng.loop.frames > 0);
  const second = new App(app.context, other);
  await second.settled(300);
  await second.click('删除');
  await second.click('确定删除');
  await other.waitForFunction(() => document.getElementById('notice').textContent.includes('没有删除'));
  await second.settled(300);
  await second.click('云溪县（虚构） 2024年', 'row');
  await other.waitForFunction(() => document.getElementById('notice').textContent.includes('请在那个窗口里继续'));
  // Left, it is free. A page behind another one draws slowly.
  await app.page.bringToFront();
  await app.click('保存数据');
  await app.until({ unsaved: false, kept: 'done' });
  await app.click('回到开始页');
  await app.page.waitForFunction(() => Junheng.mirror.items().some(item => item.role === 'row' && item.name.startsWith('云溪县')));
  await other.bringToFront();
  await second.click('云溪县（虚构） 2024年', 'row');
  await second.until({ screen: 'assessment', problems: 0 });
  await other.close();
  // What a window held is free a moment after it was closed.
  await app.page.waitForFunction(async () => (await navigator.locks.query()).held.length === 0);
  await app.page.bringToFront();
  await app.click('云溪县（虚构） 2024年', 'row');
  await app.until({ screen: 'assessment', problems: 0 });
  await app.click('学校数据', 'tab');
  await app.settled();
  await typed(app, '222');
  await openAgain(app);
  await app.click('云溪县（虚构） 2024年', 'row');
  await app.until({ screen: 'assessment', problems: 0 });
  assert.equal(await code(app), '222');
}));

test('a work begun while the one before is still being left or looked up keeps its own lines', running(async app => {
  await openTable(app);
  await typed(app, '111');
  const kept = await app.page.evaluate(async () => {
    Junheng.works.list();
    Junheng.works.resume('1');
    Junheng.works.keep(true, '乙县', '{}', ['a']);
    Junheng.works.keep(false, '乙县', '', ['b']);
    await Junheng.works.forget('0');                        // after all of it
    const request = indexedDB.open('junheng');
    const database = await new Promise(done => { request.onsuccess = () => done(request.result); });
    const lines = database.transaction('lines').objectStore('lines').getAll();
    return new Promise(done => { lines.onsuccess = () => done(lines.result.map(({ work, line }) => [work, line.length])); });
  });
  assert.deepEqual(kept.filter(([, length]) => length === 1), [[2, 1], [2, 1]]);
  assert.ok(kept.filter(([work]) => work === 1).every(([, length]) => length > 1));
}));

test('closing in the middle of an edit is asked about', running(async app => {
  await openTable(app);
  await app.goTo(school, '学校标识码');
  await app.page.keyboard.type('12');
  await app.until({ unsaved: true });
  await app.press('Escape');
  await app.until({ unsaved: false });
}));

test('where the browser keeps nothing the page says so', running(async app => {
  await openTable(app);
  await app.goTo(school, '办学性质');
  await app.page.keyboard.type('民办');
  await app.press('Enter');
  await app.until({ kept: 'failed' });
  assert.equal(await app.shows('改动没能记在本浏览器，请随时保存数据'), true);
}, { init: () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; } }));

// Light or dark, and the size of text: as chosen, also the next time, and also around the canvas.
import assert from 'node:assert/strict';
import test from 'node:test';
import { running } from './page.mjs';
import { colourAt } from './picture.mjs';
import { NAMES } from './sample.mjs';

const LIGHT = 'rgb(244, 246, 248)', DARK = 'rgb(21, 25, 30)';

const around = app => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const ground = async app => colourAt(await app.picture(), 4, 700);

async function choose(app, title) {
  await app.click('显示', 'button');
  await app.click(title, 'option');
}

async function reload(app) {
  await app.page.reload();
  await app.page.waitForFunction(() => Junheng.start.ready && Junheng.loop.frames > 0);
  await app.settled();
}

test('where nothing was chosen it is light, also on a system that prefers dark', running(async app => {
  assert.equal(await ground(app), LIGHT);
  assert.equal(await around(app), LIGHT);
}, { colorScheme: 'dark' }));

test('dark and a size of text are there again after a reload, in the picture and around it', running(async app => {
  await choose(app, '深色');
  assert.equal(await ground(app), DARK);
  assert.equal(await around(app), DARK);
  const { h } = await app.find('选择文件…');
  await choose(app, '特大');
  const larger = (await app.find('选择文件…')).h;
  assert.ok(larger > 1.2 * h, `the button was ${h} high and is ${larger}`);
  assert.deepEqual(await app.page.evaluate(() => Object.entries(localStorage)), [['junheng-appearance', 'dark largest']]);
  await reload(app);
  assert.equal(await ground(app), DARK);
  assert.equal(await around(app), DARK);
  assert.equal((await app.find('选择文件…')).h, larger);
  await choose(app, '浅色');
  await choose(app, '标准');
  await reload(app);
  assert.equal(await ground(app), LIGHT);
  assert.equal((await app.find('选择文件…')).h, h);
}));

test('where the browser keeps nothing the choice lasts as long as the page, without a word', running(async app => {
  await choose(app, '深色');
  assert.equal(await ground(app), DARK);
  assert.equal(await app.notice(), '');
  await reload(app);
  assert.equal(await ground(app), LIGHT);
}, {
  init: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
}));

test('at 1.5 device pixels and in the largest text what is chosen is under the pointer and in the window', running(async app => {
  await choose(app, '特大');
  await app.openSample(NAMES.failing);
  const { w, h } = await app.find('保存数据');
  assert.ok(w > 100 && h > 34 && h < 44, `the button is ${w} × ${h} CSS pixels`);
  for (const part of ['资源配置', '校际均衡', '教育质量']) {
    await app.click(part, 'tab');
    assert.equal((await app.find(part, 'tab')).selected, true);
    for (const { name, x, y, w: wide, h: high } of await app.items())
      assert.ok(x >= 0 && y >= 0 && x + wide <= 1920 && y + high <= 1080, `${name} is outside the window`);
  }
  // The menu that takes what has no room in the bar.
  await app.page.setViewportSize({ width: 1024, height: 640 });
  await app.page.waitForFunction(() => document.getElementById('canvas').width === 1536);
  await app.settled();
  await app.click('更多', 'button');
  await app.click(NAMES.good, 'option');
  await app.until({ verdict: '达标' });
}, { deviceScaleFactor: 1.5 }));

// The picture: drawn only when something happens, sharp at every scale, there again after the graphics card was lost.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import test from 'node:test';
import { browser, running } from './page.mjs';
import { NAMES } from './sample.mjs';

// Seconds of processor time that the pages and the graphics have used so far.
async function processorTime(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => ['renderer', 'GPU'].includes(type)).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

test('a page at rest draws nothing and costs nothing; a move of the pointer wakes it', running(async app => {
  const session = await browser.newBrowserCDPSession();
  const counted = () => app.page.evaluate(() => [Junheng.loop.frames, watched.drawings, watched.frameRequests]);
  await app.openSample(NAMES.failing);
  await app.settled(700);                                   // a pointer at rest is looked at once more, for its tooltip
  const before = await counted(), spent = await processorTime(session);
  await pause(1500);
  assert.deepEqual(await counted(), before);
  assert.ok(await processorTime(session) - spent < 0.15, 'the processor is busy');
  await app.page.mouse.move(400, 300);
  await app.settled();
  const [frames, drawings] = await counted();
  assert.ok(frames > before[0] && drawings > before[1], 'the pointer does not wake the page');
}));

test('after the graphics card was lost, county, selection and picture are there again', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('教育质量', 'tab');
  const state = await app.state(), picture = await app.picture();
  await app.page.evaluate(() => {
    window.loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    loss.loseContext();
  });
  await app.page.getByRole('alert').filter({ hasText: '显卡暂时不可用' }).waitFor();
  assert.ok(!(await app.page.screenshot()).equals(picture), 'nothing was lost');
  await app.page.evaluate(() => loss.restoreContext());
  await app.page.locator('#notice').waitFor({ state: 'hidden' });
  await app.settled();
  assert.deepEqual(await app.state(), state);
  assert.ok((await app.picture()).equals(picture), 'the picture is not the same');
  await app.click('全县结论', 'tab');
  assert.equal((await app.state()).section, '');
}));

// The scales that Windows offers: a window of 1280 × 720 CSS pixels in each.
for (const ratio of [1.25, 1.5, 2]) {
  test(`at ${ratio} device pixels to one of CSS the canvas has them all, and clicks land`, running(async app => {
    const size = await app.page.evaluate(() => {
      const { width, height, clientWidth, clientHeight } = document.getElementById('canvas');
      return { width, height, clientWidth, clientHeight };
    });
    assert.deepEqual(size, { width: 1280 * ratio, height: 720 * ratio, clientWidth: 1280, clientHeight: 720 });
    await app.openSample(NAMES.failing);
    await app.click('校际均衡', 'tab');
    assert.equal((await app.state()).section, 'balance');
    const { w, h } = await app.find('保存结果');
    assert.ok(w > 80 && w < 100 && h > 26 && h < 36, `the button is ${w} × ${h} CSS pixels`);
    // What is small: a cell of the table, chosen by its corner.
    await app.click('学校数据', 'tab');
    await app.goTo('云溪县第三小学', '办学性质');
    assert.equal((await app.cell('云溪县第三小学', '办学性质')).selected, true);
  }, { deviceScaleFactor: ratio }));
}

test('in a window of 1024 × 640 all buttons of the top bar are whole, apart and work', running(async app => {
  await app.openSample(NAMES.failing);
  await app.page.setViewportSize({ width: 1024, height: 640 });
  await app.page.waitForFunction(() => document.getElementById('canvas').width === 1024);
  await app.settled();
  const county = (await app.items()).find(item => item.role === 'heading' && item.level === 1);
  let left = county.x + county.w;
  for (const [name, role] of [['撤销', 'button'], ['重做', 'button'], ['标准', 'combobox'], ['保存数据', 'button'], ['更多', 'button'], ['显示', 'button']]) {
    const { x, y, w, h } = await app.find(name, role);
    assert.ok(x >= left && x + w <= 1024 && y >= 0 && y + h <= 56, `${name}: ${x}, ${y}, ${w} × ${h}`);
    left = x + w;
  }
  await app.click('更多', 'button');                         // the rest of them are in a menu here
  for (const name of ['保存结果', '打开', '试算']) await app.find(name, 'option');
  await app.click(NAMES.good, 'option');
  await app.until({ verdict: '达标' });
}));

test('in a window of 1024 × 640 schools are told apart and their verdicts are in sight', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('资源配置', 'tab');
  const texts = (await app.items()).filter(item => item.role === 'text' && item.w > 0);
  assert.ok(texts.some(item => item.name === '云溪县第一小学' && item.w >= 7 * 14), 'the name of a school is cut off');
  assert.ok(texts.some(item => item.name === '6/7'), 'the column of verdicts is cut off');
}, { viewport: { width: 1024, height: 640 } }));

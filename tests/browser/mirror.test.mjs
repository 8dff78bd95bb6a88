// What the canvas shows, as elements: for screen readers, and for hands that use no mouse.
import assert from 'node:assert/strict';
import test from 'node:test';
import { running } from './page.mjs';
import { NAMES } from './sample.mjs';

const focusName = app => app.page.evaluate(() => document.activeElement.getAttribute('aria-label'));
const names = locator => locator.evaluateAll(all => all.map(element => element.getAttribute('aria-label') ?? element.textContent));

// The mirror follows the picture after a short pause.
const mirrored = app => app.mirror().getByRole('tab', { name: '全县结论' }).waitFor();

test('what is on the screen is found by role and name, with its state', running(async app => {
  await app.openSample(NAMES.failing);
  const mirror = app.mirror();
  await mirrored(app);
  await mirror.getByRole('heading', { name: '云溪县（虚构，含问题）', level: 1 }).waitFor();
  await mirror.getByRole('button', { name: '保存结果' }).waitFor();
  await mirror.getByRole('textbox', { name: '查找学校或指标' }).waitFor();
  await mirror.getByRole('combobox', { name: '标准，国家（2017）' }).waitFor();
  await mirror.getByRole('tab', { name: '全县结论，不达标', selected: true }).waitFor();
  await mirror.getByRole('tab', { name: '资源配置，不达标，达标 32/35', selected: false }).waitFor();
  await mirror.getByRole('button', { name: /^每百名学生拥有县级以上骨干教师数/, expanded: true }).waitFor();
}));

test('an element lies exactly over what it names', running(async app => {
  await app.openSample(NAMES.good);
  await mirrored(app);
  const { x, y, w, h } = await app.find('保存结果');
  const box = await app.mirror().getByRole('button', { name: '保存结果' }).boundingBox();
  assert.deepEqual(box, { x, y, width: w, height: h });
}, { deviceScaleFactor: 2 }));

test('a mirrored button is pressed with the keyboard and keeps the focus', running(async app => {
  await app.openSample(NAMES.failing);
  await app.mirror().getByRole('tab', { name: '教育质量' }).focus();
  await app.press('Enter');
  await app.until({ section: 'quality' });
  assert.equal(await focusName(app), '教育质量，不达标，达标 8/9');
  await app.mirror().getByRole('tab', { name: '教育质量', selected: true }).waitFor();
}));

// The elements let the pointer through to the canvas: a screen reader sends the click to the element itself.
test('a screen reader\'s click opens a sample', running(async app => {
  await app.mirror().getByRole('button', { name: NAMES.good }).dispatchEvent('click');
  await app.until({ verdict: '达标' });
}));

test('the search box is reached from the mirror and takes text', running(async app => {
  await app.openSample(NAMES.good);
  await app.mirror().getByRole('textbox').focus();
  await app.press('Enter');
  assert.equal(await app.focus(), 'text-input');
  await app.typeIme('实验');
  await app.until({ filter: '实验' });
}));

test('Tab and Enter alone reach and press what is drawn', running(async app => {
  for (let i = 0; i < 20 && (await app.state()).screen === 'start'; i++) {
    const focused = (await app.items()).find(item => item.focused);
    await app.press(focused?.name === NAMES.good ? 'Enter' : 'Tab');
  }
  await app.until({ verdict: '达标' });
  assert.equal(await app.focus(), 'canvas');
}));

test('the keyboard is not trapped: F6 leaves the canvas, Tab walks through the mirror and out of the page', running(async app => {
  await app.page.locator('#canvas').focus();
  await app.press('F6');
  assert.equal((await focusName(app)).split('，')[0], '帮助（F1）');
  await app.press('F6');
  assert.equal(await app.focus(), 'canvas', 'F6 does not return to the canvas');
  await app.press('F6');
  const walked = [];
  for (let i = 0; i < 20; i++) {
    await app.press('Tab');
    const inside = await app.page.evaluate(() => document.getElementById('mirror').contains(document.activeElement));
    if (!inside) break;
    walked.push(await focusName(app));
  }
  assert.deepEqual(walked.map(name => name.split('，')[0]), ['关于', '显示', '选择文件…', '下载空白模板', '直接在网页里填写', ...Object.values(NAMES), '宝清县2024公开报告数据', '下载示例数据']);
  assert.equal(await app.page.evaluate(() => document.activeElement.tagName), 'BODY');
}));

test('nothing that can be pressed has an English or empty name', running(async app => {
  await app.openSample(NAMES.failing);
  await mirrored(app);
  const nameless = (await names(app.mirror().locator('button'))).filter(name => !/\p{Script=Han}/u.test(name));
  assert.deepEqual(nameless, []);
}));

test('a text that stands twice on the screen is read twice', running(async app => {
  await app.openSample(NAMES.good);
  await mirrored(app);
  const shown = (await app.items()).filter(item => item.role === 'text' && item.name === '达标').length;
  assert.ok(shown > 7);
  assert.equal(await app.mirror().getByText('达标', { exact: true }).count(), shown);
}));

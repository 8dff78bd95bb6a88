// Counties opened and asked for reasons with real clicks.
import assert from 'node:assert/strict';
import test from 'node:test';
import { running } from './page.mjs';
import { NAMES } from './sample.mjs';

// What the panel under this title says.
async function panel(app, title) {
  const all = await app.items(), head = all.find(item => item.name === title);
  assert.ok(head, `the title ${title} is not on the screen`);
  return all.filter(item => item.x >= head.x && item.y >= head.y).map(item => item.name);
}

test('the sample county is judged 达标', running(async app => {
  await app.openSample(NAMES.good);
  const state = await app.state();
  assert.equal(state.county, '云溪县（虚构）');
  assert.equal(state.verdict, '达标');
  assert.deepEqual([...new Set(Object.values(state.sections))], ['达标']);
  assert.match(await app.page.title(), /云溪县/);
  assert.match(await app.page.locator('#announcement').textContent(), /云溪县.*全县结论：达标/);
}));

test('the failing sample county is judged 不达标, part by part', running(async app => {
  await app.openSample(NAMES.failing);
  const { verdict, sections } = await app.state();
  assert.equal(verdict, '不达标');
  assert.equal(sections.apply, '达标');
  for (const part of ['resources', 'balance', 'guarantee', 'quality', 'veto']) assert.equal(sections[part], '不达标', part);
}));

test('a click on an item shows why it is judged so', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('一票否决', 'tab');
  const items = [
    ['不存在“有编不补”或长期聘用编外教师的情况', 'V4', '不达标'],
    ['不存在重点学校或重点班', 'V3', '达标'],
  ];
  for (const [title, key, verdict] of items) {
    await app.click(title, 'row');
    const { section, selected, explained } = await app.state();
    assert.deepEqual([section, selected], ['veto', key]);
    assert.ok(explained.startsWith(`${key}  `), explained);
    const said = await panel(app, explained);
    for (const text of [verdict, '标准原文', '依据', '分项']) assert.ok(said.includes(text), `${key}: ${text}`);
  }
}));

test('a click on a number of a school explains that number', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('资源配置', 'tab');
  await app.click('云溪县第一小学 生均体育运动场馆面积', 'button');
  const { explained } = await app.state();
  assert.match(explained, /体育运动场馆面积.*云溪县第一小学/);
}));

test('another standard judges the same county anew', running(async app => {
  await app.openSample(NAMES.good);
  await app.click('标准', 'combobox');
  const others = (await app.items()).filter(item => item.role === 'option' && !item.selected);
  assert.ok(others.length > 0, 'there is only one standard');
  await app.click(others[0].name, 'option');
  const { standard, county } = await app.state();
  assert.notEqual(standard, 'national-2017');
  assert.equal(county, '云溪县（虚构）');
  assert.equal((await app.find('标准', 'combobox')).value, others[0].name);
}));

test('a tap on a touch screen opens the sample', running(async app => {
  const { x, y } = await app.find(NAMES.good, 'row');
  await app.page.touchscreen.tap(x + 40, y + 20);
  await app.until({ verdict: '达标' });
}, { hasTouch: true }));

// The main screens as a screen reader meets them: tables with their heads and rows, headings, named buttons and fields.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { running } from './page.mjs';
import { NAMES } from './sample.mjs';

const fixture = name => new URL(`../fixtures/sheets/${name}`, import.meta.url);

// All tables of the mirror: name, heads, and each row as its cells' texts, as a screen reader would read them.
async function tables(app) {
  await app.settled(300);                                   // the mirror follows after a pause
  return app.page.evaluate(() => {
    const words = element => [...element.querySelectorAll('button, div:not(:has(*))')].map(one => one.getAttribute('aria-label') ?? one.textContent).join(' ').trim();
    return [...document.querySelectorAll('#mirror [role=table], #mirror [role=grid]')].map(table => ({
      role: table.getAttribute('role'), name: table.getAttribute('aria-label'),
      rowCount: Number(table.getAttribute('aria-rowcount')), columnCount: Number(table.getAttribute('aria-colcount')),
      heads: [...table.querySelectorAll('[role=columnheader]')].map(words),
      rows: [...table.querySelectorAll(':scope > [role=row]')].filter(row => row.getAttribute('aria-rowindex') !== '1')
        .map(row => [...row.children].map(cell => [Number(cell.getAttribute('aria-colindex')), cell.getAttribute('role'), words(cell)])),
      loose: [...table.children].filter(child => child.getAttribute('role') !== 'row').length,
    }));
  });
}
const named = (all, name) => {
  const found = all.filter(table => table.name === name);
  assert.equal(found.length, 1, `tables: ${all.map(table => table.name)}`);
  assert.equal(found[0].loose, 0, 'a table holds rows alone');
  return found[0];
};
const text = (row, column) => row.find(([at]) => at === column)?.[2];

test('overview: the parts with their verdicts, and what needs attention', running(async app => {
  await app.openSample(NAMES.failing);
  const all = await tables(app);
  const parts = all[0];
  assert.deepEqual(parts.heads, ['部分', '结论', '情况']);
  assert.equal(parts.rowCount, 8);
  const guarantee = parts.rows.find(row => text(row, 1).startsWith('政府保障程度'));
  assert.equal(guarantee[0][1], 'rowheader');
  assert.equal(text(guarantee, 2), '不达标');
  assert.match(text(guarantee, 3), /3 项不达标/);
  const open = named(all, '需要处理的项目');
  assert.ok(open.rowCount > 5 && open.rows.length > 0);
  assert.ok(open.rows.every(row => /不达标|无法判定|有条件达标/.test(text(row, 2) ?? '')), 'each row says its verdict');
}));

test('the matrix: a school a row, its seven figures with their level in words, pressable', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('资源配置', 'tab');
  const matrix = (await tables(app)).find(table => table.columnCount === 9);
  assert.equal(matrix.heads.length, 9);
  assert.ok(matrix.rowCount > 35, 'rows out of sight are counted');
  const school = matrix.rows.find(row => text(row, 1)?.startsWith('云溪县第一小学'));
  assert.equal(school.length, 9);
  for (let column = 2; column <= 8; column++) assert.match(text(school, column), /云溪县第一小学 .+，(达到标准|低于标准)/);
  const cell = app.mirror().getByRole('row').getByRole('button', { name: /^云溪县第一小学 生均教学及辅助用房面积/ });
  await cell.first().focus();
  await app.press('Enter');
  await app.until({ selected: 'U/primary/0/R4' });
}));

test('the matrix as a picture is a table too, and the cells are where they belong', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('资源配置', 'tab');
  await app.click('以图显示');
  const map = named(await tables(app), '各校各项指标一览');
  assert.deepEqual(map.heads.slice(0, 4), ['学段', '学校', '结论', '每百名学生拥有高于规定学历教师数（人/100生）']);
  const school = map.rows.find(row => text(row, 2) === '云溪县第一小学');
  assert.match(text(school, 1), /^云溪县第一小学（小学）：.*项达到标准$/);
  for (let column = 4; column <= 10; column++) assert.match(text(school, column), /云溪县第一小学：/);
  await app.mirror().getByRole('row').getByRole('button', { name: /^生均教学及辅助用房面积 云溪县第一小学：/ }).focus();
  await app.press('Enter');
  await app.until({ selected: 'U/primary/0/R4' });
}));

test('the coefficients are a table, as a picture and as one: value, limit and verdict of each', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('校际均衡', 'tab');
  const picture = named(await tables(app), '校际差异系数与上限');
  assert.deepEqual(picture.heads, ['学段', '指标', '差异系数', '上限', '与上限相比', '结论']);
  assert.equal(picture.rows.length, 14);
  const ground = picture.rows.find(row => text(row, 1).includes('小学 生均体育运动场馆面积'));
  assert.deepEqual([text(ground, 3), text(ground, 4), text(ground, 6)], ['0.542', '0.50', '不达标']);
  const shares = named(await tables(app), '小学各校占差异的份额：生均体育运动场馆面积');
  assert.ok(shares.rows.length > 10, 'schools out of sight are told');
  await app.mirror().getByRole('button', { name: /^小学 生均教学及辅助用房面积/ }).focus();
  await app.press('Enter');
  await app.until({ selected: 'B.primary.R4' });
  await app.mirror().getByRole('button', { name: /^以表格显示，差异系数/ }).focus();
  await app.press('Enter');
  const stages = (await tables(app)).filter(one => one.heads.includes('差异系数') && one.heads.includes('结论'));
  assert.equal(stages.length, 2);
  assert.equal(stages[0].rows.length, 7);
  const again = stages[0].rows.find(row => text(row, 1).startsWith('生均体育运动场馆面积'));
  assert.ok(again.some(([, , words]) => words === '不达标'));
}));

test('what belongs together is told so: tabs, the two sides of a question, the entries of a list', running(async app => {
  await app.openSample(NAMES.failing);
  await app.settled(300);
  const parts = app.mirror().getByRole('tablist', { name: '各部分' });
  assert.equal(await parts.getByRole('tab').count(), 10);
  assert.equal(await parts.getByRole('tab', { name: '政府保障程度，不达标，达标 11/15' }).count(), 1);
  assert.equal(await parts.getByRole('tab', { selected: true }).getAttribute('aria-label'), '全县结论，不达标');
  assert.equal(await app.mirror().locator('[role=tablist] > :not([role=tab]), [role=listbox] > :not([role=option])').count(), 0);
  await parts.getByRole('tab', { name: /^学校数据/ }).focus();
  await app.press('Enter');
  await app.settled(300);
  assert.ok(await app.mirror().getByRole('tablist', { name: '学校数据' }).getByRole('tab').count() > 5);
  await app.mirror().getByRole('combobox', { name: /^标准/ }).focus();
  await app.press('Enter');
  await app.mirror().getByRole('listbox', { name: '标准' }).waitFor({ state: 'attached' });
  assert.ok(await app.mirror().getByRole('listbox', { name: '标准' }).getByRole('option').count() > 3);
}));

test('a list of items: clause by clause with value, standard and verdict; the form below has names', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('政府保障程度', 'tab');
  await app.page.mouse.move(600, 400);
  await app.page.mouse.wheel(0, -3000);                     // it opens where the first breach is
  await app.settled(300);
  const list = (await tables(app)).find(table => table.heads.includes('项目'));
  assert.equal(list.name, '政府保障程度');
  const scale = list.rows.find(row => text(row, 1).endsWith('G3'));
  assert.match(text(scale, 1), /音乐、美术专用教室.*，达标 G3$/);
  assert.equal(text(scale, 5), '达标');
  const first = (await app.items()).find(item => item.role === 'row' && item.name.startsWith('县域内义务教育学校规划布局'));
  await app.click(first.name, 'row');
  await app.mirror().getByRole('heading', { name: /^需要认定/ }).waitFor();
  assert.ok(await app.mirror().getByRole('textbox').count() > 1);
  assert.equal(await app.mirror().getByRole('radiogroup').getByRole('radio').count(), 4);
  const document = app.mirror().getByRole('textbox', { name: /^材料名称/ }).first();
  assert.equal(await document.inputValue(), '云溪县中小学布局规划（2021—2030年）');
  await document.focus();
  await app.press('Enter');
  assert.equal(await app.focus(), 'text-input');
  await app.page.locator('#text-input[aria-label=材料名称]').waitFor();   // the field that text goes to has its name
  await app.press('Escape');
  const nameless = await app.mirror().getByRole('textbox').evaluateAll(all => all.filter(one => !one.getAttribute('aria-label')).length);
  assert.equal(nameless, 0);
}));

test('the grid of data: its size, heads with units, the chosen cell, cells with problems', running(async app => {
  await app.openSample(NAMES.good);
  await app.click('学校数据', 'tab');
  await app.goTo('云溪县第二小学', '办学类型');
  await app.page.keyboard.type('不知道');
  await app.press('Enter');
  const [grid] = (await tables(app)).filter(table => table.role === 'grid');
  assert.ok(grid.rowCount >= 35 && grid.rowCount <= 36);
  assert.ok(grid.columnCount > 40);
  assert.equal(grid.name, '编辑表格：学校');
  assert.deepEqual(grid.heads.slice(0, 3), ['学校名称', '学校标识码', '办学类型']);
  const order = await app.page.locator('#mirror [role=grid] > [role=row]').evaluateAll(all => all.map(one => Number(one.getAttribute('aria-rowindex'))));
  assert.deepEqual(order, order.toSorted((a, b) => a - b), 'rows stand in their order, the head first');
  const row = grid.rows.find(one => one.some(([, , words]) => words === '云溪县第二小学'));
  assert.match(row.map(([, , words]) => words).join(), /不知道，/);
  assert.equal(await app.page.locator('#mirror [role=gridcell][aria-invalid=true]').count(), 1);
  await app.press('ArrowUp', 'ArrowUp');
  await app.settled(300);
  assert.match(await app.page.locator('#chosen-cell').textContent(), /^云溪县第一小学 办学类型：/, 'the cell one comes to is said');
  assert.equal(await app.page.locator('#mirror [aria-selected=true][aria-colindex]').count(), 1);
}));

test('the grid is entered from the mirror: then keys move in it', running(async app => {
  await app.openSample(NAMES.good);
  await app.click('学校数据', 'tab');
  await app.click('资源配置', 'tab');
  await app.click('学校数据', 'tab');
  await app.press('Escape');                                // out of the grid
  await app.mirror().getByRole('button', { name: '编辑表格：学校' }).focus();
  await app.press('Enter');
  assert.equal(await app.focus(), 'text-input');
  await app.press('ArrowDown', 'F2');
  assert.ok((await app.items()).some(item => item.role === 'textbox' && item.value === '云溪县第二小学'));
}));

test('start: three doors, each a button with its words', running(async app => {
  await app.settled(300);
  for (const name of ['选择文件…', '下载空白模板', '直接在网页里填写']) assert.equal(await app.mirror().getByRole('button', { name }).count(), 1);
  assert.ok(await app.mirror().getByRole('heading').count() >= 2);
}));

test('import: the columns of a sheet with what each is read as', running(async app => {
  await app.choose('选择文件…', [{ name: '学校.xlsx', mimeType: '', buffer: readFileSync(fixture('merged-headers-xlsxwriter.xlsx')) }]);
  await app.until({ screen: 'import', reading: false });
  const sheet = (await tables(app)).find(table => table.heads.includes('读作'));
  assert.ok(sheet.rows.length > 3);
  // Of the last one perhaps only the upper edge is in the window.
  assert.ok(sheet.rows.slice(0, -1).every(row => row.some(cell => /^读作：/.test(cell[2]))));
  await app.click('认作', 'combobox');
  await app.click('班级表', 'option');
  await app.until({ screen: 'import', reading: false });
  assert.match((await app.find('认作', 'combobox')).value, /班级表/);
}));

test('comparison and report: what differs, and the texts with their lengths', running(async app => {
  await app.openSample(NAMES.failing);
  await app.click('与其他标准对比');
  await app.mirror().getByRole('heading', { name: '与其他标准对比' }).first().waitFor();
  await app.click('报告', 'tab');
  await app.settled(300);
  const texts = named(await tables(app), '报告');
  assert.deepEqual(texts.heads, ['文字', '篇幅']);
  assert.ok(texts.rows.length > 10);
  assert.ok(await app.mirror().getByRole('button', { name: '基本情况，未写' }).count() === 1);
  assert.equal(await app.page.getByRole('textbox', { name: '基本情况' }).count(), 1);
}));

test('what was done, undone and saved is announced', running(async app => {
  await app.openSample(NAMES.good);
  const live = app.page.locator('#announcement');
  await app.click('报告', 'tab');
  await app.click('基本情况', 'row');
  await app.typeIme('一句。');
  assert.match(await live.textContent(), /修改文字“基本情况”/);
  await app.press('Control+z');
  assert.match(await live.textContent(), /撤销：修改文字“基本情况”/);
  await app.press('Control+y');
  assert.match(await live.textContent(), /重做：修改文字“基本情况”/);
  await app.click('学校数据', 'tab');
  await app.goTo('云溪县第二小学', '办学类型');
  await app.press('Delete');
  assert.match(await live.textContent(), /^清除 1 格。.*全县结论：无法判定$/);
  await app.press('Control+s');
  await app.settled(300);
  assert.match(await live.textContent(), /已保存到文件“云溪县（虚构）2024数据.json”/);
}));

// From the empty page to a saved county: typed, pasted and imported, then undone back to the start.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { running } from './page.mjs';

const demo = JSON.parse(readFileSync(fileURLToPath(new URL('../../assets/samples/demo-county.json', import.meta.url)), 'utf8'));

async function goTo(app, name) {
  const found = (await app.items()).find(item => item.role === 'gridcell' && item.name === name);
  assert.ok(found, `${name} is on the screen`);
  await app.page.mouse.click(found.x + 6, found.y + found.h / 2);
  await app.settled();
}

function paste(app, text) {
  return app.page.evaluate(pasted => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a county is typed, pasted, imported, saved, and undone back to the start', running(async app => {
  await app.click('直接在网页里填写');
  await app.until({ screen: 'assessment', table: 'school' });

  // Pasted: names, codes and types of all schools of the demo county.
  const { columns, rows } = demo.tables.school;
  const titles = { primary: '小学', junior: '初级中学', nine_year: '九年一贯制学校', teaching_point: '教学点' };
  const cell = (row, key) => row[columns.indexOf(key)];
  const known = rows.filter(row => titles[cell(row, 'type')]);
  await app.page.keyboard.press('F2');
  await app.page.keyboard.press('Escape');
  const first = (await app.items()).find(item => item.name === '在此填写新的一行');
  await app.page.mouse.click(first.x + 6, first.y + first.h / 2);
  await app.settled();
  await paste(app, known.map(row => [cell(row, 'name'), cell(row, 'code'), titles[cell(row, 'type')]].join('\t')).join('\r\n') + '\r\n');
  await app.until({ undo: `粘贴 ${known.length}×3`, problems: 0, unsaved: true });
  await app.until({ kept: 'done' });

  // Typed: the county's name.
  await app.click('县级数据');
  await goTo(app, '县名 数值');
  await app.typeIme('云溪县', 'yunxixian');
  await app.press('Enter');
  await app.until({ county: '云溪县', undo: '填写县级数据“县名”' });

  // Imported: what a workbook of one of the schools says.
  await app.drop('人数.csv', ['学校名称,小学在校生数\n' + cell(known[0], 'name') + ',321\n']);
  await app.until({ screen: 'import', reading: false });
  await app.click('导入', 'button');
  await app.until({ screen: 'assessment', undo: '导入“人数.csv”' });

  // Saved, and opened again: the same county.
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.press('Control+s')]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.equal(saved.tables.county.name, '云溪县');
  assert.equal(saved.tables.school.rows.length, known.length);
  const at = saved.tables.school.columns.indexOf('pupils.primary');
  assert.equal(saved.tables.school.rows[0][at], 321);
  await app.until({ unsaved: false });

  // Back to the start, and forth again.
  let steps = 0;
  for (; (await app.state()).undo; steps++) await app.press('Control+z');
  assert.equal(steps, 3);
  await app.until({ county: '未填县名', unsaved: true });
  for (; (await app.state()).redo; steps--) await app.press('Control+y');
  assert.equal(steps, 0);
  await app.until({ county: '云溪县', unsaved: false });
}, { acceptDownloads: true }));

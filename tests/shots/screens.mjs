// Every screen of the page and how a user gets there: [name, way, options]. A way is driven as in tests/browser and
// throws where it does not arrive. Options: `looks` besides the two sizes (see shots.mjs), `only` these looks instead,
// `plain` for the page without WebGL, whose ways get playwright's page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NAMES, countyText, jsonFile } from '../browser/sample.mjs';

const fixture = path => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const csv = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const BAOQING = '宝清县2024公开报告数据', SCHOOL = '云溪县第一小学';

// The ways that others begin with.
const county = title => app => app.openSample(title);
const section = (name, title = NAMES.failing) => async app => {
  await app.openSample(title);
  await app.click(name, 'tab');
};
const then = (...ways) => async app => { for (const way of ways) await way(app); };
const click = (name, role) => app => app.click(name, role);
// Of several items of this name the one that `first` sorts before the others.
const clickFirst = (name, first) => async app => {
  const found = (await app.items()).filter(item => item.id && item.name === name).sort(first);
  assert.ok(found.length > 0, `${name} is on the screen`);
  const scale = await app.page.evaluate(() => devicePixelRatio), [{ x, y, w, h }] = found;
  await app.page.mouse.click((x + w / 2) / scale, (y + h / 2) / scale);
  await app.settled();
};
const moreTables = app => app.click('其他', 'button');
const table = name => then(section('学校数据'), async app => {
  if ((await app.items()).some(item => item.role === 'tab' && item.name === name)) return app.click(name, 'tab');
  await moreTables(app);
  await app.click(name, 'option');
});
const beginTrial = async app => {
  if (await app.shows('试算')) return app.click('试算');
  await app.click('更多', 'button');
  await app.click('试算', 'option');
};
const cell = (row, column) => app => app.goTo(row, column);
const type = (text, ...keys) => async app => {
  await app.page.keyboard.type(text);
  await app.press(...keys);
};
const explained = (part, row) => then(section(part), async app => {
  if (!(await app.items()).some(item => item.role === 'row' && item.name === row)) {
    const scale = await app.page.evaluate(() => devicePixelRatio);
    const { x, y, w, h } = (await app.items()).find(item => item.role === 'row' && item.x > 230 * scale);
    await app.page.mouse.move((x + w / 3) / scale, (y + h / 2) / scale);
    await app.page.mouse.wheel(0, -4000);                   // a part opens where its first breach is
    await app.settled(200);
  }
  await app.click(row, 'row');
  assert.ok((await app.state()).explained, `nothing explains ${row}`);
});
const given = (...files) => async app => {
  await app.choose('选择文件…', files);
  await app.page.waitForFunction(() => ['import', 'assessment', 'failed'].includes(Junheng.mirror.state().screen));
  await app.settled();
};
const read = (...files) => then(given(...files), app => app.until({ screen: 'import', reading: false }));
const sheets = (...names) => read(...names.map(name => fixture(`sheets/${name}`)));
const differing = read(...['甲', '乙'].map((name, i) => csv(`${name}镇报表.csv`, '学校标识码,学校名称,小学在校生数,图书册数\n' +
  [21, 22, 23].map(code => `${code},云溪县第${code}小学,${800 + code + i},${12000 + 40 * i}\n`).join(''))));

// The demo county with the names that schools really have.
function longNames() {
  const changed = JSON.parse(countyText());
  const { columns, rows } = changed.tables.school, name = columns.indexOf('name');
  rows.forEach((row, i) => { row[name] = `黑龙江省云溪县七星泡镇${row[name]}${i % 3 === 0 ? '附属永泉村教学点' : ''}`; });
  return jsonFile('长校名.json', JSON.stringify(changed));
}

const inTrial = then(section('一票否决'), beginTrial, click('属实：V4.1', 'radio'), async app => {
  assert.equal((await app.state()).sections.veto, '达标');
});
const broken = then(section('学校数据'), cell(SCHOOL, '学校标识码'), type('一二三', 'Enter'), cell('云溪县第二小学', '办学类型'),
  type('学校', 'Enter'), async app => assert.ok((await app.state()).problems > 0, 'there is no problem'));

async function compared(app) {
  await app.click('与其他标准对比');
  await app.click('对比的标准', 'combobox');
  await app.click((await app.items()).filter(item => item.role === 'option')[1].name, 'option');
}

async function kept(app) {
  for (const [file, name, change] of [['甲.json', '云溪县', '民办'], ['乙.json', '青山县（上报第二稿）', '民办']]) {
    await given(jsonFile(file, countyText({ name })))(app);
    await then(click('学校数据', 'tab'), cell(SCHOOL, '办学性质'), type(change, 'Enter'))(app);
    await app.until({ kept: 'done' });
    app.page.once('dialog', dialog => dialog.accept());
    await app.page.reload();
    await app.page.waitForFunction(() => Junheng.start.ready && Junheng.loop.frames > 0);
    await app.settled(300);
  }
  assert.ok(await app.shows('继续上次的工作'));
}

// Of the plain page.
const press = name => page => page.getByRole('button', { name, exact: true }).click();

const many = ['dark', 'largest', '2x', '1.25x', '1024x640'], small = ['1024x640'];

export const screens = [
  ['start', async () => {}, { looks: many }],
  ['start-kept-works', kept, { looks: ['dark'] }],
  ['start-dropping-work', then(kept, clickFirst('删除', (a, b) => a.y - b.y))],

  ['import', sheets('merged-headers.xlsx', 'classes-and-rooms.xlsx'), { looks: many }],
  ['import-corrected', then(sheets('merged-headers.xlsx'), click('读作：乡镇', 'combobox'))],
  ['import-differences', then(differing, click('不一致', 'tab'), click('改用：云溪县第21小学 小学在校生数', 'radio')), { looks: small }],
  ['import-problems', then(sheets('merged-headers.xlsx', 'indicators-2017.xlsx'), click('问题', 'tab')), { looks: ['dark', ...small] }],
  ['import-bad-file', then(sheets('merged-headers.xlsx', 'locked.xlsx'), click('locked.xlsx', 'tab'))],

  ['overview', county(NAMES.failing), { looks: many }],
  ['overview-met', county(NAMES.good)],
  ['overview-baoqing', county(BAOQING), { looks: small }],
  ['overview-blank', then(click('直接在网页里填写'), click('全县结论', 'tab'))],

  ['data-blank', click('直接在网页里填写')],
  ...['学校', '班级', '专用教室', '问卷', '质量监测', '认定事项', '佐证材料', '自评结论'].map((name, i) =>
    [`data-${['school', 'class', 'room', 'survey', 'quality', 'attestation', 'evidence', 'claim'][i]}`, table(name),
      { looks: i === 0 ? many : [] }]),
  ['data-county', table('县级数据'), { looks: many }],
  ['data-typing', then(table('学校'), cell(SCHOOL, '学校标识码'), type('99990')), { looks: ['dark', '2x'] }],
  ['data-block', then(table('学校'), cell(SCHOOL, '办学类型'), type('', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown'))],
  ['data-problem', broken, { looks: many }],
  ['data-filtered', then(broken, click('只看有问题的行', 'checkbox')), { looks: small }],
  ['data-column-filter', then(table('学校'), cell(SCHOOL, '办学类型'), click('筛选')), { looks: ['dark', ...small] }],
  ['data-found', then(table('学校'), click('查找行', 'textbox'), type('中心小学'))],
  ['data-found-nothing', then(table('学校'), click('查找行', 'textbox'), type('没有这所学校'))],
  ['data-long-names', then(given(longNames()), click('学校数据', 'tab')), { looks: small }],
  ['data-more-tables', then(table('学校'), moreTables), { only: small }],

  ['resources', section('资源配置'), { looks: many }],
  ['resources-cell', then(section('资源配置'), click(`${SCHOOL} 生均体育运动场馆面积`, 'button')), { looks: ['dark'] }],
  ['resources-map', then(section('资源配置'), click('以图显示')), { looks: ['dark', '2x'] }],
  ['resources-long-names', then(given(longNames()), click('资源配置', 'tab')), { looks: small }],
  ['resources-baoqing', section('资源配置', BAOQING)],
  ['resources-found-nothing', then(section('资源配置'), click('查找学校或指标', 'textbox'), type('没有这所学校'))],
  ['balance', section('校际均衡'), { looks: many }],
  ['balance-table', then(section('校际均衡'), clickFirst('以表格显示', (one, other) => one.x - other.x)), { looks: ['dark', ...small] }],
  ['balance-baoqing', section('校际均衡', BAOQING)],

  ['apply', section('基本条件')],
  ['guarantee', section('政府保障程度'), { looks: many }],
  ['guarantee-form', explained('政府保障程度', '县域内义务教育学校规划布局合理，符合国家规定要求'), { looks: ['dark', 'largest', ...small] }],
  ['guarantee-baoqing', section('政府保障程度', BAOQING)],
  ['quality', section('教育质量')],
  ['quality-figures', explained('教育质量', '全县初中三年巩固率达到95%以上'), { looks: small }],
  ['recognition', section('社会认可度')],
  ['veto', section('一票否决'), { looks: ['dark'] }],

  ['report', section('报告'), { looks: many }],
  ['report-item', explained('报告', 'G4 学校规模'), { looks: ['dark'] }],

  ['trial', inTrial, { looks: many }],
  ['trial-changes', then(inTrial, async app => app.click((await app.items()).find(({ name }) => /^变化 \d+ 处$/.test(name)).name)), { looks: ['dark', ...small] }],
  ['comparison-choice', then(county(NAMES.failing), click('与其他标准对比'))],
  ['comparison', then(county(NAMES.failing), compared), { looks: ['dark', ...small] }],

  ['problems', then(broken, async app => app.click((await app.items()).find(({ name }) => /^问题 \d+$/.test(name)).name)), { looks: ['dark', ...small] }],
  ['failed', then(given(fixture('county/bad/several.json')), app => app.until({ screen: 'failed' })), { looks: ['dark', ...small] }],

  ['help', then(section('资源配置'), click('帮助')), { looks: many }],
  ['help-start', click('帮助（F1）')],
  ['about', click('关于'), { looks: ['dark', ...small] }],
  ['display-menu', then(county(NAMES.failing), click('显示')), { looks: ['dark', 'largest'] }],
  ['standard-menu', then(county(NAMES.failing), click('标准', 'combobox'))],
  ['samples-menu', then(county(NAMES.failing), click('示例'))],
  ['more-menu', then(county(NAMES.failing), click('更多')), { only: small }],

  ['notice', async app => {
    await app.openSample(NAMES.failing);
    await app.drop('太大的县.json', 200);
    await app.page.locator('#notice').waitFor();
    assert.ok(await app.notice(), 'the notice says nothing');
  }, { looks: ['dark', ...small] }],

  ['plain', async () => {}, { plain: true, looks: small }],
  ['plain-county', press(NAMES.failing), { plain: true, looks: small }],
  ['plain-import', async page => {
    await page.locator('#file-input').setInputFiles(fixture('sheets/merged-headers.xlsx'));
    await page.locator('#plain-outcome').getByText('张表读入').first().waitFor();
  }, { plain: true }],
];

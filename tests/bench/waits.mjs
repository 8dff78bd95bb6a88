// node waits.mjs JUNHENG_HTML JUNHENG: how long the page does not answer at most, with a county of 102 schools and all
// their data. Counted is the longest stay in one call of the program, or in the browser's reading of a document, not what
// drawing costs the browser.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../browser/app.mjs';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { county } from './county.mjs';

const [html, junheng] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'junheng-')), data = join(folder, '县.json'), workbook = join(folder, '县.xlsx');
writeFileSync(data, county(3));
execFileSync(junheng, ['export', data, '--out', workbook]);
const site = await serve(readFileSync(html)), browser = await launch();

const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
const page = await context.newPage(), app = new App(context, page);
await page.goto(site.url);
await page.waitForFunction(() => window.Junheng?.start.ready && Junheng.loop.frames > 0);
await page.evaluate(() => {
  window.longest = 0;
  window.print = () => {};
  const watch = (of, name) => {
    let own = of[name];
    function timed(...all) {
      const begun = performance.now(), answer = own.apply(this, all);
      longest = Math.max(longest, performance.now() - begun);
      return answer;
    }
    // At the first call of a function of the program Emscripten sets the property anew.
    Object.defineProperty(of, name, { get: () => timed, set: bound => { own = bound; } });
  };
  for (const name of Object.keys(Module).filter(name => name.startsWith('_jh_'))) watch(Module, name);
  // And of what the page does besides, the longest: a document's text becomes elements.
  watch(DOMParser.prototype, 'parseFromString');
});

console.log('\nNo answer for so long, 102 schools:\n');
async function measure(what, act) {
  await app.settled(100);
  await page.evaluate(() => { longest = 0; });
  await act();
  await app.settled(100);
  const longest = await page.evaluate(() => window.longest);
  console.log(`${what.padEnd(50)}${longest.toFixed(0).padStart(10)} ms     goal 100`);
}
const press = (...keys) => measure(keys.join(' '), () => app.press(...keys));
const click = (name, role) => measure(name, () => app.click(name, role));

await measure('opening the county file', async () => {
  await app.choose('选择文件…', data);
  await app.until({ screen: 'assessment' });
});
for (const tab of ['资源配置', '校际均衡', '政府保障程度', '报告', '学校数据']) await click(tab, 'tab');
const cell = (await app.items()).find(item => item.role === 'gridcell' && item.name.endsWith('办学性质'));
await measure('a figure is typed', async () => {
  await page.mouse.click(cell.x + 6, cell.y + cell.h / 2);
  await page.keyboard.type('民办');
  await app.press('Enter');
});
await press('Control+z');
await press('Control+y');
await press('ArrowDown');
await measure('scrolling', () => page.mouse.wheel(0, 900));
await app.click('报告', 'tab');
await app.click('基本情况', 'row');
await measure('a character of a text', () => page.keyboard.type('a'));
await click('打印报告');
await click('试算');
await click('放弃改动');
await click('保存数据');
await measure('importing a workbook of 8 sheets', async () => {
  await app.choose('打开', workbook);
  await app.until({ screen: 'import', reading: false });
});
await browser.close();
await site.close();
rmSync(folder, { recursive: true });

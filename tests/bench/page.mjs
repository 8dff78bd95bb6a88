// node page.mjs JUNHENG_HTML: how large the page is, how soon it is there, what a frame costs; goals beside the figures.
// Chromium draws WebGL by the processor: a computer with a graphics card is quicker.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { App } from '../browser/app.mjs';
import { launch } from '../browser/chromium.mjs';
import { NAMES } from '../browser/sample.mjs';
import { serve } from '../browser/server.mjs';
import { county } from './county.mjs';

const html = readFileSync(process.argv[2]);
const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];
const line = (what, value, unit, goal = '') =>
  console.log(`${what.padEnd(50)}${value.padStart(10)} ${unit.padEnd(7)}${goal && `goal ${goal}`}`);
const kb = bytes => (bytes / 1000).toFixed(0);

console.log('\nThe page:\n');
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
line('one file', kb(html.length), 'KB');
line('gzip -9', kb(gzipSync(html, { level: 9 }).length), 'KB');
line('brotli -q 11', kb(brotliCompressSync(html, brotli).length), 'KB', '400');

// Runs before the page's own script.
function watch() {
  const look = () => {
    if (window.Junheng?.start?.ready && Junheng.loop.frames > 0) window.usableAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.usableAt > 0);
  return new App(context, page);
}

const site = await serve(html);
const starts = [];
for (let i = 0; i < 7; i++) {
  const browser = await launch();
  starts.push(await (await open(browser, site.url)).page.evaluate(() => usableAt));
  await browser.close();
}
line(`navigation to the first usable screen (of ${starts.length})`, median(starts).toFixed(0), 'ms', '700');

const browser = await launch();
const app = await open(browser, site.url);
await app.openSample(NAMES.failing);
const frames = () => app.page.evaluate(() => Array.from({ length: 60 }, () => {
  const begun = performance.now();
  Module._jh_frame();
  return performance.now() - begun;
}));
const tabs = (await app.items()).filter(item => item.role === 'tab');
for (const { name } of tabs) {
  await app.click(name, 'tab');
  line(`a frame of the invented county, ${name}`, median(await frames()).toFixed(2), 'ms', '4');
}
await app.settled(1000);
const before = await app.page.evaluate(() => Junheng.loop.frames);
await app.page.waitForTimeout(2000);
line('frames in 2 s at rest', String(await app.page.evaluate(() => Junheng.loop.frames) - before), '', '0');
const metrics = await (await app.context.newCDPSession(app.page)).send('Runtime.getHeapUsage');
line('memory of the program', kb(await app.page.evaluate(() => HEAPU8.length)), 'KB');
line('memory of its JavaScript', kb(metrics.usedSize), 'KB');

// A list of thousands while it scrolls, and while the chosen cell goes down.
const times = 148, large = await open(browser, site.url);  // 34 schools so many times
await large.drop('大县.json', [county(times)]);
await large.page.waitForFunction(() => Junheng.mirror.state().screen === 'assessment', null, { timeout: 60000 });
await large.click('学校数据', 'tab');
const grid = (await large.items()).find(item => item.role === 'grid');
await large.page.mouse.click(grid.x + grid.w / 2, grid.y + grid.h / 2);
const moving = key => large.page.evaluate(down => Array.from({ length: 120 }, () => {
  const press = on => Junheng.memory.withText('ArrowDown', (data, size) => Module._jh_key(data, size, on, 0));
  if (down) press(1); else Module._jh_wheel(0, -3);
  const begun = performance.now();
  Module._jh_frame();
  const spent = performance.now() - begun;
  if (down) press(0);
  return spent;
}), key);
line(`a frame of ${34 * times} schools, scrolling`, median(await moving(false)).toFixed(2), 'ms', '4');
line(`a frame of ${34 * times} schools, arrow down`, median(await moving(true)).toFixed(2), 'ms', '4');
await browser.close();
await site.close();

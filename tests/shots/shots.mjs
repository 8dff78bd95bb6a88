// Screenshots of every screen into the folder JUNHENG_SHOTS, named after screen and look. It looks at nothing itself:
// a test is that the screen is reached, without a complaint of the page. JUNHENG_SHOTS_ONLY: a part of the names.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { App } from '../browser/app.mjs';
import { blank, site } from '../browser/page.mjs';
import { screens } from './screens.mjs';

const folder = process.env.JUNHENG_SHOTS, part = process.env.JUNHENG_SHOTS_ONLY ?? '';
assert.ok(folder, 'JUNHENG_SHOTS is not set');
mkdirSync(folder, { recursive: true });

const window = (width, height, more) => ({ viewport: { width, height }, ...more });
const looks = {
  '1366x768': window(1366, 768),                            // the usual screen of an office
  '1920x1080': window(1920, 1080),
  '1024x640': window(1024, 640),
  'dark': window(1366, 768, { appearance: 'dark standard' }),
  'largest': window(1366, 768, { appearance: 'light largest' }),
  '2x': window(1366, 768, { deviceScaleFactor: 2 }),
  '1.25x': window(1536, 864, { deviceScaleFactor: 1.25 }),  // 1920 × 1080 as Windows scales it on a notebook
};
const everywhere = ['1366x768', '1920x1080'];

async function shoot(file, way, plain, { appearance, ...options }) {
  const { context, page, complaints } = await blank(options);
  try {
    if (appearance) await context.addInitScript(text => localStorage.setItem('junheng-appearance', text), appearance);
    await page.goto(site.url + (plain ? '#plain' : ''));
    await page.waitForFunction(drawn => Junheng.start.ready && Junheng.loop.frames >= drawn, plain ? 0 : 1);
    const app = new App(context, page);
    if (!plain) await app.settled();
    await way(plain ? page : app);
    await page.mouse.move(600, 4);                          // marks nothing there
    if (!plain) await app.settled();
    await page.screenshot({ path: file });
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

const wanted = screens.flatMap(([name, way, { looks: more = [], only = [...everywhere, ...more], plain = false } = {}]) =>
  only.map(look => ({ name: `${name}.${look}`, way, plain, look: looks[look] })));
const chosen = wanted.filter(({ name }) => name.includes(part));
assert.ok(chosen.length > 0, `no screen is called ${part}`);
for (const { name, way, plain, look } of chosen)
  test(name, () => shoot(join(folder, `${name}.png`), way, plain, look));

// The guide: its keys, and that a screen reader has all of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { running } from './page.mjs';
import { NAMES } from './sample.mjs';

const chapter = async app => (await app.state()).help;

test('F1 opens the guide and closes it, Escape closes it, and the browser does not get the key', running(async app => {
  await app.page.evaluate(() => {
    window.taken = [];
    document.addEventListener('keydown', event => { if (event.code === 'F1') taken.push(event.defaultPrevented); });
  });
  await app.press('F1');
  assert.equal(await chapter(app), 'start');
  await app.press('F1');
  assert.equal(await chapter(app), undefined);
  await app.openSample(NAMES.good);
  await app.press('F1');
  assert.equal(await chapter(app), 'overview');
  await app.press('Escape');
  assert.equal(await chapter(app), undefined);
  assert.deepEqual(await app.page.evaluate(() => taken), [true, true, true]);
  // Where the focus is not in the program it is the browser's.
  await app.press('F6', 'F1');
  assert.equal((await app.page.evaluate(() => taken)).at(-1), false);
  assert.equal(await chapter(app), undefined);
}));

test('the mirror opens the guide and has all of its text, also what is scrolled out of view', running(async app => {
  await app.openSample(NAMES.good);
  await app.mirror().getByRole('button', { name: '帮助', exact: true }).press('Enter');
  await app.until({ help: 'overview' });
  const last = app.mirror().getByText('要什么材料', { exact: false });
  await last.waitFor({ state: 'attached' });
  assert.equal(await app.page.locator('#announcement').textContent(), '帮助：总览');
  await app.mirror().getByRole('button', { name: '收起，帮助' }).press('Enter');
  await last.waitFor({ state: 'detached' });
  assert.equal(await chapter(app), undefined);
}));

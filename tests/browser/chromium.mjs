// The Chromium of this machine, drawing WebGL by the processor.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(process.env.JUNHENG_DEPS ?? join(root, '.deps'), 'npm', 'node_modules');
const { chromium } = createRequire(join(modules, 'any.js'))('playwright-core');

const quiet = ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// WebGL by the processor, the page around it without WebGL: opens in half the time.
const softwareWebgl = [
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-gpu-compositing',
];

function executable() {
  const path = process.env.PATH.split(delimiter).map(folder => join(folder, 'chromium')).find(existsSync);
  assert.ok(path, 'chromium is not on the PATH');
  return path;
}

export function launch(flags = softwareWebgl) {
  return chromium.launch({ executablePath: executable(), args: [...quiet, ...flags] });
}

// A browser of its own on a profile folder, which outlives it.
export async function launchWith(profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable(), args: [...quiet, ...softwareWebgl], viewport: { width: 1280, height: 720 },
  });
  context.setDefaultTimeout(10000);
  return context;
}

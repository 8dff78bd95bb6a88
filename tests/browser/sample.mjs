// The sample counties as files of the user's own, with changes.
import { readFileSync } from 'node:fs';

export const NAMES = { good: '示例县（虚构）', failing: '示例县·有不达标（虚构）' };

export function countyText(change = {}) {
  const county = JSON.parse(readFileSync(new URL('../../assets/samples/demo-county.json', import.meta.url), 'utf8'));
  Object.assign(county.tables.county, change);
  return JSON.stringify(county);
}

export const jsonFile = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

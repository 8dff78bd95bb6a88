// A county of `times` × 34 schools with all their data: the invented one, its schools again and again under other names.
import { readFileSync } from 'node:fs';

const sample = new URL('../../assets/samples/demo-county.json', import.meta.url);

export function county(times) {
  const made = JSON.parse(readFileSync(sample, 'utf8'));
  for (const [id, named] of [['school', ['code', 'name']], ['class', ['school']], ['room', ['school']]]) {
    const { columns, rows } = made.tables[id], places = named.map(key => columns.indexOf(key));
    made.tables[id].rows = Array.from({ length: times }, (_, again) => rows.map(row => {
      const another = [...row];
      if (again > 0) for (const place of places) another[place] = `${row[place]}${again}`;
      return another;
    })).flat();
    const campus = id === 'school' ? columns.indexOf('campus_of') : -1;
    if (campus < 0) continue;
    made.tables[id].rows.forEach((row, at) => { if (row[campus] && at >= rows.length) row[campus] += Math.floor(at / rows.length); });
  }
  return JSON.stringify(made);
}

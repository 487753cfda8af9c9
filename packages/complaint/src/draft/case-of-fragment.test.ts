import { expect, it } from 'vitest';
import { caseOfFragment } from './case-of-fragment.js';

it.each([
  ['#zabota-complaint=26-4817-3052', '26-4817-3052'],
  ['#map&zabota-complaint=26-4817-3052', '26-4817-3052'],
  ['#zabota-complaint=', ''],
  ['#zabota-complaint=<script>x</script>', ''],
  ['#zabota=26-4817-3052.K7QF-93XW-TM2C-H4D8N', ''],
  ['', ''],
])('A12: the fragment %s hands over the case "%s"', (hash, number) => {
  expect(caseOfFragment(hash)).toBe(number);
});

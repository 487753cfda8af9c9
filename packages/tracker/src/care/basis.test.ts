import { expect, it } from 'vitest';
import { basis } from './basis.js';

it('never leaves the sign № of a law alone at the end of a line', () => {
  const { values } = basis({ act: 'Федеральный закон № 210-ФЗ', article: 'статья 7, часть 1' });
  expect(values).toContain('Федеральный закон №\u00a0210-ФЗ, статья 7, часть 1');
});

import type { Colours } from './contrast.js';
import { partsOf } from './oklch.js';

/**
 * Tokens of one mode as design tools take them: the format of the Design Tokens Community Group
 * (2025.10), colours with their parts, lengths in pixels of a 16 px page.
 *
 * @param about what a colour is for, by name.
 */
export function figmaTokens(
  colours: Colours,
  sizes: Readonly<Record<string, number>>,
  about: Readonly<Record<string, string>> = {},
): object {
  const color = Object.entries(colours).map(([name, hex]) => [
    name,
    {
      $type: 'color',
      $value: {
        colorSpace: 'srgb',
        components: partsOf(hex).map((part) => Number(part.toFixed(4))),
        alpha: 1,
        hex,
      },
      ...(about[name] && { $description: about[name] }),
    },
  ]);
  const size = Object.entries(sizes).map(([name, em]) => [
    name,
    { $type: 'dimension', $value: { value: Number((em * 16).toFixed(2)), unit: 'px' } },
  ]);
  return { color: Object.fromEntries(color) as object, size: Object.fromEntries(size) as object };
}

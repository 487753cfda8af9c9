import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import * as icons from '../icons/icon.js';
import * as pictures from './picture.js';

const drawings = { ...icons, ...pictures };

describe('icons and pictures', () => {
  for (const [name, draw] of Object.entries(drawings)) {
    it(`A06: "${name}" is seen, is silent, takes the colour of its text and weighs at most 1 kB`, () => {
      const place = document.createElement('div');
      document.body.append(place);
      render(html`<div class="there">${draw()}</div>`, place);
      const there = place.querySelector('.there');
      expect(there?.firstElementChild?.getAttribute('aria-hidden')).to.equal('true');
      expect(there?.textContent?.trim()).to.equal('');
      const svg = place.querySelector('svg');
      const path = place.querySelector('path');
      if (!svg || !path) throw new Error('Nothing is drawn.');
      // Within its room, and not a point.
      const { x, y, width, height } = path.getBBox();
      const room = svg.viewBox.baseVal;
      expect(x).to.be.at.least(1);
      expect(y).to.be.at.least(1);
      expect(x + width).to.be.at.most(room.width - 1);
      expect(y + height).to.be.at.most(room.height - 1);
      expect(height).to.be.above(room.height / 2);
      expect(path.getAttribute('stroke') ?? 'currentColor').to.equal('currentColor');
      expect(there?.innerHTML.length).to.be.below(1000);
      place.remove();
    });
  }
});

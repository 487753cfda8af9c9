import { differenceStyles } from '../difference.js';
import { NewsDesk, type NewsOptions } from './news.desk.js';
import { newsScreen, newsText } from './news.screen.js';

/** News of the rules, brought when a client asks for them. */
export const create = (options: NewsOptions) => {
  const desk = new NewsDesk(options, ({ changes }, since) => newsText(changes.length, since));
  return {
    render: (feed: string) => {
      desk.ask();
      return newsScreen(desk, feed);
    },
  };
};

export const styles = [differenceStyles];

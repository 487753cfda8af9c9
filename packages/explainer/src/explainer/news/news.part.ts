import { differenceStyles } from '../difference.js';
import { feedOf } from '../feed.js';
import { NewsDesk, type NewsOptions } from './news.desk.js';
import { newsScreen, newsText } from './news.screen.js';

/** News of the rules, brought when a client asks for them. */
export const create = (options: NewsOptions) => {
  const desk = new NewsDesk(options, ({ changes }, since) => newsText(changes.length, since));
  return {
    render: () => {
      desk.ask();
      return newsScreen(desk, feedOf(options.client(), desk.about));
    },
  };
};

export const styles = [differenceStyles];

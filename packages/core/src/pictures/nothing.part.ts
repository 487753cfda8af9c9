import { nothingHere } from './picture.js';

/** For a first screen: `PartsController` brings the picture when a list turns out to be empty. */
export const create = () => nothingHere;
export const styles = [];

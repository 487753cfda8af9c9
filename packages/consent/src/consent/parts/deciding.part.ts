import { DecidingController } from '../deciding.controller.js';
import type { Desk } from '../view.types.js';

export const styles = [];

/** Takes decisions: comes with the first press. */
export const create = (desk: Desk) => new DecidingController(desk);

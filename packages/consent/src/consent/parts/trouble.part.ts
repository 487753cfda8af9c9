import { panelStyles } from '@zabota/core';
import { trouble } from '../../shared/trouble.js';

export const styles = [panelStyles];

export const create = () => trouble;

import { msg, notice } from '@zabota/core';
import { html } from 'lit';

/** Says why a sign-in is needed here, and where it is. */
export const signInNotice = (
  href: string,
  why = msg('This is about you alone, so we have to know that it is you.'),
) =>
  notice({
    title: msg('Please sign in'),
    body: why,
    ...(href && { actions: html`<a class="button" href=${href}>${msg('Sign in')}</a>` }),
  });

/** Ways in which a form can appear after something has happened on the page. */
export type AfterForm = 'after-case' | 'after-form';

export const isAfterForm = (form: string): form is AfterForm => form.startsWith('after-');

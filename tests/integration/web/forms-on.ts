/** A form as a browser would send it: its address and the values that it holds. */
export interface FormOnPage {
  action: string;
  method: 'GET' | 'POST';
  /** Every value that a field may get by clicking; free fields have one empty text. */
  fields: Readonly<Record<string, readonly string[]>>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#x27': "'", lt: '<', gt: '>', '#39': "'" };
const plain = (text: string): string => text.replaceAll(/&([a-z#0-9x]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
};

/** @param path of the page, for forms without an address of their own */
export function formsOn(html: string, path: string): FormOnPage[] {
  return [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const [head = ''] = /<form[^>]*>/.exec(form) ?? [];
    const fields: Record<string, string[]> = {};
    const add = (name: string | undefined, value: string): void => {
      if (name !== undefined && name !== '') (fields[name] ??= []).push(value);
    };
    for (const [tag] of form.matchAll(/<(input|button|textarea)\b[^>]*>/g)) add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
    for (const [, name, options = ''] of form.matchAll(/<select[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
      for (const [option] of options.matchAll(/<option[^>]*>/g)) add(name, attribute(option, 'value') ?? '');
    }
    return {
      action: (attribute(head, 'action') ?? path).split('#')[0] ?? path,
      method: attribute(head, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
      fields,
    };
  });
}

/** Addresses of this site to which a page leads. */
export function linksOn(html: string): string[] {
  const all = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)].map(([, href = '']) => plain(href).split('#')[0] ?? '');
  return [...new Set(all)].filter((href) => href !== '' && !href.startsWith('/assets/') && !href.startsWith('/api/'));
}

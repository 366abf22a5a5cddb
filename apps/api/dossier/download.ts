import { type FastifyReply } from 'fastify';

/** RFC 8187: what an old reader of headers does not know, goes in its own field. */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9 ._-]/g, '_');
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/**
 * What somebody made elsewhere never acts as a page of ours: it is saved and not shown, its type is not guessed, and whoever opens it
 * all the same gets it in a sandbox without scripts or origin.
 */
export function sendAsDownload(reply: FastifyReply, { name, mediaType }: { name: string; mediaType: string }): void {
  void reply.headers({
    'content-type': mediaType,
    'content-disposition': dispositionOf(name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox`,
    'cross-origin-resource-policy': 'same-origin',
  });
}

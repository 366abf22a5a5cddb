import { BlockList, isIP } from 'node:net';

/**
 * Networks that are not the public internet (IANA special-purpose address registries, IPv4 and IPv6): the own machine, the own
 * network, metadata services of clouds, and ways to write an IPv4 address as an IPv6 one.
 */
const PRIVATE_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
const PRIVATE_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const privateNetworks = new BlockList();
for (const [network, prefix] of PRIVATE_4) privateNetworks.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of PRIVATE_6) privateNetworks.addSubnet(network, prefix, 'ipv6');
/** Everything that is given out for the public internet; what lies outside is refused without a list. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address belongs to a machine on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !privateNetworks.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !privateNetworks.check(address, 'ipv6');
}

/** Whether an IP address is of the own machine. */
export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The name or address in a URL, without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

const LONGEST_ADDRESS = 500;
/** Names that never lead to another organisation (RFC 6761, RFC 8375, and the private use of ICANN). */
const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|example|onion)$/i;

/**
 * What is wrong with the address of another system, as a Dutch sentence; undefined when it may be used. Where a name leads is looked
 * at again at every connection, since that can change.
 * @param ownMachine plain http to this machine is allowed: in a demo and in tests
 */
export function whyNotAllowed(text: string, ownMachine: boolean): string | undefined {
  if (!URL.canParse(text) || text.length > LONGEST_ADDRESS)
    return 'Dit is geen adres. Voorbeeld: https://systeem.school.nl/doorlijn.';
  const url = new URL(text);
  const host = hostOf(url);
  if (ownMachine && url.protocol === 'http:' && (host === 'localhost' || isLoopback(host))) return undefined;
  if (url.protocol !== 'https:') return 'Het adres moet beginnen met https://, zodat niemand kan meelezen.';
  if (url.username !== '' || url.password !== '') return 'Zet geen gebruikersnaam of wachtwoord in het adres.';
  if (url.hash !== '') return 'Laat het deel achter # weg.';
  const isName = isIP(host) === 0;
  if (isName ? PRIVATE_NAMES.test(host) || !host.includes('.') : !isPublicAddress(host))
    return 'Dit adres is alleen binnen een eigen netwerk te bereiken. Gebruik een adres op internet.';
  return undefined;
}

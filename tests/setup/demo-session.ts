/** Logs in to a demo as somebody, for programs: with a token. @throws Error when there is no such account */
export async function demoSession(apiUrl: string, membershipId: string): Promise<string> {
  const response = await fetch(`${apiUrl}/api/v1/demo-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ membershipId, transport: 'bearer' }),
  });
  if (response.status !== 201) throw new Error(`no session for ${membershipId}: ${response.status}`);
  const { token } = (await response.json()) as { token: string };
  return token;
}

/** Whether a Redis is fit to keep jobs, by what it says about itself. */

const VERSION_LEAST: readonly number[] = [6, 2];

/** What is wrong with a Redis that answers `INFO` like that, in sentences. */
export function complaints(info: string): readonly string[] {
  const fields = new Map(
    info.split(/\r?\n/).map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    }),
  );
  const found: string[] = [];
  const version = fields.get('redis_version');
  if (version !== undefined && isOlder(version)) {
    found.push(`Redis ${version} is too old, ${VERSION_LEAST.join('.')} or newer is needed`);
  }
  const policy = fields.get('maxmemory_policy');
  if (policy !== undefined && policy !== 'noeviction') {
    found.push(`Redis has maxmemory-policy ${policy} and may drop jobs, noeviction is needed`);
  }
  if (fields.get('aof_enabled') === '0') {
    found.push('Redis has no append-only file (appendonly no) and forgets jobs when it stops');
  }
  return found;
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of VERSION_LEAST.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

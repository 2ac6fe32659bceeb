/** What the exit codes of commands mean. */

export const EXIT = {
  ok: 0,
  /** The service refused, or the command failed. */
  refused: 1,
  /** The command does not exist as it was written. */
  usage: 2,
  /** The service was not reached, cannot do it now, or it is not known whether it has done it. */
  unanswered: 3,
} as const;

/** What `--help` says of them. */
export const EXIT_HELP = `
Exit codes:
  0  done
  1  the service refused, or the command failed
  2  the command was not written as it should be
  3  the service was not reached, cannot do it now, or may or may not have done it`;

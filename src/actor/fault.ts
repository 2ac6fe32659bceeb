/** Why the system could not do what was asked. The codes are the contract's own. */
export type FaultCode = 'overloaded' | 'unavailable' | 'outcome_unknown';

/** The system could not do what the domain would have allowed. Never a business answer. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

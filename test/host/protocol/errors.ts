/** What Excel answers when an action cannot be done. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/**
 * A request no real Excel would understand, or that the simulation does not know: a mistake in the code
 * under test or a gap here. It fails like any other error, and fails the test by name as well.
 */
export class Violation extends HostError {}

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const invalidArgument = (): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const invalidOperation = (message = "The operation attempted is invalid on the object."): HostError =>
  new HostError("InvalidOperation", message);

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const wouldTearTable = (): HostError =>
  new HostError(
    "InsertDeleteConflict",
    "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
  );

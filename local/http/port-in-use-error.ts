export class PortInUseError extends Error {
  override name = 'PortInUseError';

  constructor(port: number, options: ErrorOptions) {
    super(
      `Port ${port} is in use by another program. End that program, or choose another port (0 takes a free one).`,
      options,
    );
  }
}

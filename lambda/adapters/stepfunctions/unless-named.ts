/** Whether a call went well; false where it failed with one of these errors, which say that it is not needed. */
export async function unlessNamed(names: string[], call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof Error && names.includes(error.name)) return false;
    throw error;
  }
}

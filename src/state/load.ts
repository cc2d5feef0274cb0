/** The JSON at an address of this origin; throws in words where there is none. */
export async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

/** A drawing inside the program, as a data address. */
declare module "*.jpg?inline" {
  const address: string;
  export { address as default };
}

export { AddressProtection as AddressProtection } from "../../address-protections/AddressProtection.ts";

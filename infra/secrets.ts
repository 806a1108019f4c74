/** With what the authorizer's word is sealed: `sst secret set VoucherKey "$(openssl rand -base64 48)"`. */
export const voucherKey = new sst.Secret("VoucherKey");

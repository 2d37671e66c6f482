import Cryptography
import OpenSSHFormats

extension Receipt {
    /// Checks the statement that an approval names and the signature of it.
    ///
    /// - Parameter log: the name of the log, which begins with the instance's domain.
    /// - Returns: the fingerprint of the key that signed; nil where nobody did, and nobody had to.
    func verifiedSigner(
        of approval: Opening,
        _ grade: ProvenReceipt.Grade,
        in log: String
    ) throws(ReceiptError) -> String? {
        let named = [DocumentKind.statement.field, DocumentKind.signature.field, Receipt.signerField]
            .map { approval[$0] ?? "" }
        let signer = named[2]
        guard let text = texts(.statement).first, let armored = texts(.signature).first, !signer.isEmpty else {
            guard named.allSatisfy(\.isEmpty) else {
                throw ReceiptError(.document(.statement), "the approval does not name statement, signature and signer")
            }
            guard grade != .signed else {
                throw ReceiptError(.document(.statement), "the approval is signed, and does not name it")
            }
            return nil
        }
        guard grade != .code else {
            throw ReceiptError(.document(.statement), "the approval names one, and is not signed")
        }
        let origin: String
        do throws(LedgerError) {
            let statement = try SignedConsent(text)
            origin = try statement.origin(ofRequest: request, grade, plan: approval[DocumentKind.script.field], in: log)
        } catch { throw ReceiptError(.document(.statement), error) }
        do throws(SignatureRefusal) {
            let signature = try SSHSignature(armored: armored)
            // Whose key it is, a receipt cannot know; that it is the one which the approval names is checked below.
            let check = SignatureCheck(keys: [signature.publicKey], namespace: "consent@\(origin)")
            let key = try check.signer(of: Array(text.utf8), signature: signature).fingerprint
            guard key == signer else { throw SignatureRefusal.otherKey(fingerprint: key) }
        } catch { throw ReceiptError(.document(.signature), error.cause) }
        return signer
    }
}

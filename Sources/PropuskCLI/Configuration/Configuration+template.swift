import Foundation

extension Configuration {
    /// The file that `init` writes: every setting with a word on it. Values passed their checks, so that none can leave
    /// its quotes.
    var commentedYAML: String {
        """
        # Propusk: the configuration of one instance. Unknown keys are refused; the server reads it at its start.

        # The instance's domain. It stands in every text that is kept with a decision: don't change it later.
        origin: "\(origin)"

        # Where contacts reach the consent pages. Links in messages begin with it.
        public_url: "\(publicURL)"

        # Where clients dial to.
        gateway_address: "\(gatewayAddress)"

        # The sender of messages.
        sender_address: "\(senderAddress)"

        # The zone in which times are told, always with their offset.
        time_zone: "\(timeZone.identifier)"

        mail:
          # outbox: messages become .eml files in the folder outbox/. FOR DEVELOPMENT ONLY: whoever reads the folder reads
          # the decision codes and can decide in a contact's place.
          # sendmail: messages go through a program with the sendmail interface (Postfix, Exim, msmtp).
          transport: outbox
          # sendmail_path: /usr/sbin/sendmail

        # How mail comes in (docs/MAIL.md). The mail server hands messages to 'propusk mail intake'.
        # intake:
          # The name by which your mail server signs its Authentication-Results. Without it no sender is ever confirmed.
          # authserv_id: mx.\(origin)
          # The address at which mail comes in, if it isn't the sender of messages.
          # address: help@\(origin)
          # Whether the mail server delivers help+anything@… there, too: answers then carry their ticket in the address.
          # address_extensions: true
          # Where the mail server's user reaches the server, and the group of that user; by default mail.sock in this
          # folder, for this user alone.
          # socket: /run/propusk/mail.sock
          # socket_group: Debian-exim

        # Whether a proxy that speaks TLS stands before the server. Only then may 'serve --http' listen on other addresses
        # than loopback, and only then is X-Forwarded-For believed.
        behind_proxy: \(isBehindProxy)

        # Hours after which an unanswered request lapses: silence is refusal.
        lapse_hours: \(lapseHours)

        # Whether a libssh that lacks security corrections is let through. Leave it off.
        allow_unpatched_libssh: \(allowsUnpatchedLibSSH)

        """
    }
}

#ifndef PROPUSK_CLIBSSH_SHIM_H
#define PROPUSK_CLIBSSH_SHIM_H

#include <libssh/libssh.h>
#include <libssh/callbacks.h>
// A client needs one declaration of the server's header: ssh_set_message_callback, without which the channels that
// a hostile machine opens pile up unanswered.
#include <libssh/server.h>

// What Swift's Glibc module leaves out, for the thread that drives the sessions.
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

/// The largest packet that the machine of a channel takes, read from libssh's own structure, as no function tells.
///
/// Before 0.12 libssh subtracts 10 from it: a machine that announces 10 makes ssh_channel_write loop without sending
/// anything, until 256 MB have piled up some 20 seconds later, and all that time its thread serves nobody. The number
/// can change after the channel was opened, so it has to be looked at before each write.
///
/// The layout is that of libssh 0.8 to 0.12; the two fields that can be known otherwise prove it each time. Returns 0
/// when they do not fit.
static inline uint32_t propusk_largest_packet(ssh_channel channel, ssh_session session)
{
    const struct {
        ssh_session session;
        uint32_t local_channel;
        uint32_t local_window;
        int local_eof;
        uint32_t local_maxpacket;
        uint32_t remote_channel;
        uint32_t remote_window;
        int remote_eof;
        uint32_t remote_maxpacket;
    } *fields = (const void *)channel;

    if (fields->session != session || fields->remote_window != ssh_channel_window_size(channel)) {
        return 0;
    }
    return fields->remote_maxpacket;
}

#endif

// The part of GMime 3 that MailReading uses, as plain functions: the casts and type tests of GObject are macros, which
// Swift cannot call. Every object is a GMimeObject here, and lives as long as the message that it was read from.
#ifndef PROPUSK_CGMIME_SHIM_H
#define PROPUSK_CGMIME_SHIM_H

#include <gmime/gmime.h>

#if GMIME_MAJOR_VERSION < 3
#error "GMime 3 is needed (libgmime-3.0-dev)"
#endif

enum CGMime_kind {
    CGMime_leaf,
    CGMime_multipart,
    CGMime_embedded_message,
    CGMime_other,
};

/// A message read from bytes, which are copied once; NULL where the bytes have no form of one. Unreferenced by the caller.
static inline GMimeObject *CGMime_message(const char *bytes, size_t count, GMimeParserOptions *options)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_object_unref(stream);
    // The contents of parts stay where they are in the stream: they are not copied before they are asked for.
    g_mime_parser_set_persist_stream(parser, TRUE);
    g_mime_parser_set_respect_content_length(parser, FALSE);
    GMimeMessage *message = g_mime_parser_construct_message(parser, options);
    g_object_unref(parser);
    return message == NULL ? NULL : GMIME_OBJECT(message);
}

static inline void CGMime_release(GMimeObject *object)
{
    g_object_unref(object);
}

static inline enum CGMime_kind CGMime_kind_of(GMimeObject *object)
{
    if (GMIME_IS_MULTIPART(object))
        return CGMime_multipart;
    if (GMIME_IS_MESSAGE_PART(object))
        return CGMime_embedded_message;
    return GMIME_IS_PART(object) ? CGMime_leaf : CGMime_other;
}

static inline int CGMime_child_count(GMimeObject *multipart)
{
    return g_mime_multipart_get_count(GMIME_MULTIPART(multipart));
}

static inline GMimeObject *CGMime_child(GMimeObject *multipart, int index)
{
    return g_mime_multipart_get_part(GMIME_MULTIPART(multipart), index);
}

static inline GMimeObject *CGMime_message_in(GMimeObject *part)
{
    GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
    return message == NULL ? NULL : GMIME_OBJECT(message);
}

static inline GMimeObject *CGMime_body(GMimeObject *message)
{
    return g_mime_message_get_mime_part(GMIME_MESSAGE(message));
}

/// The content without its transfer encoding, never longer than it stands in the message; NULL where there is none.
static inline GByteArray *CGMime_content(GMimeObject *part)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(GMIME_PART(part));
    if (wrapper == NULL)
        return NULL;
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(wrapper, stream);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    // Without this the stream would take the bytes with it, however often they are referenced.
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    g_object_unref(stream);
    return bytes;
}

/// The n-th address of a list, groups opened one level; NULL where the entry is none.
static inline InternetAddressMailbox *CGMime_mailbox(InternetAddressList *list, int index)
{
    InternetAddress *address = internet_address_list_get_address(list, index);
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline InternetAddressList *CGMime_group_members(InternetAddressList *list, int index)
{
    InternetAddress *address = internet_address_list_get_address(list, index);
    if (!INTERNET_ADDRESS_IS_GROUP(address))
        return NULL;
    return internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address));
}

static inline const char *CGMime_name(InternetAddressMailbox *mailbox)
{
    return internet_address_get_name(INTERNET_ADDRESS(mailbox));
}

static inline void CGMime_release_list(InternetAddressList *list)
{
    g_object_unref(list);
}

static inline void CGMime_release_disposition(GMimeContentDisposition *disposition)
{
    g_object_unref(disposition);
}

static inline void CGMime_release_type(GMimeContentType *type)
{
    g_object_unref(type);
}

#endif

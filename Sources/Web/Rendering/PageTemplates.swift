import Cryptography
import Mustache

/// The templates of the pages, embedded into the program, with their style.
struct PageTemplates: Sendable {
    /// The `Content-Security-Policy` source that allows the embedded style and no other.
    let styleSource: String

    private let library: MustacheLibrary

    /// - Throws: the parser's error; a template that ships can't have one, and a test reads them all.
    init() throws {
        MustacheContentTypes.register(PageEscape(), named: PageEscape.name)
        let style = String(decoding: PackageResources.page_css, as: UTF8.self)
        styleSource = "'sha256-\(SHA256.digest(Array(style.utf8)).base64)'"
        var library = MustacheLibrary()
        for (name, source) in Self.sources {
            let text = String(decoding: source, as: UTF8.self).replacing("@@STYLE@@", with: style)
            try library.register(text, named: name)
        }
        self.library = library
    }

    /// A page as HTML.
    func html(_ page: Page) -> String {
        library.render(page.values, withTemplate: page.template.rawValue) ?? ""
    }

    /// Every template by name.
    static var sources: [(name: String, source: [UInt8])] {
        [
            ("consent", PackageResources.consent_mustache),
            ("enrolment", PackageResources.enrolment_mustache),
            ("facts", PackageResources.facts_mustache),
            ("follow", PackageResources.follow_mustache),
            ("foot", PackageResources.foot_mustache),
            ("head", PackageResources.head_mustache),
            ("identity", PackageResources.identity_mustache),
            ("message", PackageResources.message_mustache),
            ("notice", PackageResources.notice_mustache),
            ("plan", PackageResources.plan_mustache),
            ("script", PackageResources.script_mustache),
            ("words", PackageResources.words_mustache),
        ]
    }
}

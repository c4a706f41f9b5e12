extension PhraseKind {
  /// What pages have around their text: menus, notices, invitations.
  static let boilerplateList = """
    about us
    accept cookies
    advertise with us
    all rights reserved
    back to top
    browser does not support
    click here
    contact us
    cookie policy
    cookie settings
    create an account
    email this page
    enable javascript
    filed under
    follow us on
    forgot password
    forgot your password
    javascript is disabled
    leave a comment
    leave a reply
    loading please wait
    log in to
    main menu
    newer posts
    next page
    no comments
    older posts
    our newsletter
    post a comment
    posted in
    powered by wordpress
    previous page
    previous post
    next post
    print this page
    privacy policy
    privacy notice
    read more
    related articles
    related posts
    reproduced without permission
    search this site
    share on facebook
    share on twitter
    share this article
    share this page
    share this post
    sign in to
    sign up for our
    site map
    skip to content
    skip to main content
    subscribe to our
    subscribe to this
    tagged with
    terms and conditions
    terms of service
    terms of use
    unsubscribe
    use cookies
    use of cookies
    uses cookies
    view all posts
    you may also like
    your email address
    """
}
